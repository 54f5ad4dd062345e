import type { InstanceFault } from "../../../domain/fault/instance-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for instances and key pairs. */
export const instanceCodes: AliyunCodes<InstanceFault> = {
  "instance.type-unknown": bad("InvalidInstanceType.ValueNotSupported", "InvalidInstanceType.NotSupported"),
  "instance.image-unknown": missing("InvalidImageId.NotFound"),
  "instance.id-malformed": bad("InvalidInstanceId.Malformed", "InvalidParameter"),
  "instance.zone-mismatch": missing("InvalidVpcZone.NotSupported", "InvalidZoneId.NotFound"),
  "instance.address-count": bad("InvalidPrivateIpAddress", "InvalidParameter"),
  "instance.role-not-attached": missing("InvalidRamRole.NotFound"),
  "instance.deletion-protected": forbidden("InvalidOperation.DeletionProtection"),
  "instance.has-secondary-enis": forbidden("InvalidOperation.EniLinked", "OperationDenied"),
  "key-pair.not-found": missing("InvalidKeyPairName.NotFound"),
  "key-pair.name-taken": bad("KeyPair.AlreadyExist"),
  "key-pair.name-malformed": bad("InvalidKeyPairName.Malformed", "InvalidParameter"),
  "key-pair.key-malformed": bad("InvalidPublicKeyBody.Malformed", "InvalidParameter"),
  "key-pair.key-taken": bad("KeyPair.AlreadyExist", "InvalidParameter"),
  "key-pair.in-use": forbidden("InvalidParameter.KeypairAlreadyAttachedInstance", "DependencyViolation"),
};
