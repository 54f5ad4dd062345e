import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with instances and public addresses. */
export const hostCodes = {
  "instance unknown": codes("ResourceNotFound", "InvalidInstance.NotFound", "InvalidEcsId.NotFound"),
  "subnet of another zone": codes(
    "InvalidParameterValue.SubnetIdZoneIdNotMatch",
    "InvalidParameter.InvaildZoneId",
    "InvalidVpcZone.NotSupported",
  ),
  "too many instances": codes("LimitExceeded.InstanceQuota", "LimitExceeded", "QuotaExceed.ElasticQuota"),
  "eip unknown": codes("InvalidAddressId.NotFound", "ResourceNotFound", "InvalidAllocationId.NotFound"),
  "eip bound": codes("UnsupportedOperation.AddressStatusNotPermit", "OperationFailed", "IncorrectEipStatus"),
  "eip not bound": codes(
    "UnsupportedOperation.AddressStatusNotPermit",
    "OperationFailed",
    "IncorrectEipStatus",
  ),
  "too many eips": codes("AddressQuotaLimitExceeded", "LimitExceeded", "QuotaExceeded.Eip"),
  "instance has eip": codes(
    "InvalidInstanceId.AlreadyBindEip",
    "OperationFailed",
    "InvalidAssociation.Duplicated",
  ),
  "address has eip": codes(
    "InvalidPrivateIpAddress.AlreadyBindEip",
    "OperationFailed",
    "ResourceAlreadyAssociated.IpAddress",
  ),
  "too many eips on instance": codes(
    "LimitExceeded.InstanceAddressQuota",
    "LimitExceeded",
    "QuotaExceeded.NumberOfEip",
  ),
  "target is primary eni": codes("", "", "InvalidParameter.EniInstanceId"),
} satisfies CodesByRule;
