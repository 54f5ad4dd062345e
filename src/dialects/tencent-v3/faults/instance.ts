import type { InstanceFault } from "../../../domain/fault/instance-fault.ts";

/** Codes for instances and key pairs. */
export const instanceCodes: { readonly [K in InstanceFault["kind"]]: readonly string[] } = {
  "instance.type-unknown": [
    "InvalidParameterValue.InstanceTypeNotFound",
    "InvalidParameterValue.InvalidInstanceType",
    "InvalidParameterValue",
  ],
  "instance.image-unknown": ["InvalidImageId.NotFound", "InvalidParameterValue.InvalidImageId"],
  "instance.id-malformed": ["InvalidInstanceId.Malformed", "InvalidParameterValue.InstanceIdMalformed"],
  "instance.zone-mismatch": [
    "InvalidParameterValue.SubnetIdZoneIdNotMatch",
    "InvalidParameterValue.ZoneConflict",
    "InvalidParameterValue",
  ],
  "instance.address-count": ["InvalidParameter.ParameterConflict", "InvalidParameterValue"],
  "instance.role-not-attached": ["InvalidParameterValue"],
  "instance.deletion-protected": ["UnsupportedOperation.InstancesProtected", "UnsupportedOperation"],
  "instance.has-secondary-enis": [
    "UnsupportedOperation.ElasticNetworkInterface",
    "EnisNotAllowed",
    "UnsupportedOperation",
  ],
  "key-pair.not-found": [
    "InvalidKeyPairId.NotFound",
    "InvalidParameterValue.KeyPairNotFound",
    "ResourceNotFound.KeyPairNotFound",
  ],
  "key-pair.name-taken": ["InvalidKeyPairName.Duplicate"],
  "key-pair.name-malformed": ["InvalidKeyPairNameIncludeIllegalChar", "InvalidParameterValue"],
  "key-pair.key-malformed": ["InvalidPublicKey.Malformed"],
  "key-pair.key-taken": ["InvalidPublicKey.Duplicate"],
  "key-pair.in-use": ["InvalidParameterValue.KeyPairNotSupported", "InvalidParameterValue"],
};
