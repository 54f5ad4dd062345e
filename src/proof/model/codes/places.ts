import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with networks, subnets and groups. */
export const placeCodes = {
  "vpc unknown": codes("ResourceNotFound", "InvalidVpc.NotFound", "InvalidVpcId.NotFound"),
  "vpc range malformed": codes("InvalidParameterValue.Malformed", "InvalidVpcCidr", "InvalidParameter"),
  "vpc range not allowed": codes(
    "InvalidParameterValue",
    "InvalidVpcCidr",
    "IllegalParam.CidrBlockMask InvalidParameter",
  ),
  "too many vpcs": codes("LimitExceeded", "VpcLimitExceeded", "QuotaExceeded.Vpc"),
  "vpc has instances": codes("ResourceInUse", "InvalidVpc.CannotDelete", "DependencyViolation.Instance"),
  "vpc has addresses": codes("ResourceInUse", "InvalidVpc.CannotDelete", "DependencyViolation.Instance"),
  "vpc has groups": codes("ResourceInUse", "InvalidVpc.CannotDelete", "DependencyViolation.SecurityGroup"),
  "vpc has subnets": codes("", "", "DependencyViolation.VSwitch"),
  "zone unknown": codes(
    "InvalidParameterValue.ZoneConflict",
    "InvalidZone.NotFound",
    "InvalidZoneId.NotFound",
  ),
  "subnet unknown": codes("ResourceNotFound", "InvalidSubnet.NotFound", "InvalidVSwitchId.NotFound"),
  "subnet range malformed": codes(
    "InvalidParameterValue.Malformed",
    "InvalidSubnetCidr",
    "InvalidCidrBlock.Malformed",
  ),
  "subnet mask not allowed": codes(
    "InvalidParameterValue",
    "InvalidSubnetCidr",
    "InvalidCirdrBlock.MaskLength",
  ),
  "subnet outside": codes(
    "InvalidParameterValue.SubnetRange",
    "InvalidSubnetCidr",
    "InvalidCidrBlock.Malformed",
  ),
  "subnet overlaps": codes(
    "InvalidParameterValue.SubnetConflict",
    "InvalidSubnet.Conflict",
    "InvalidCidrBlock.Overlapped",
  ),
  "too many subnets": codes("LimitExceeded", "SubnetLimitExceeded", "QuotaExceeded.VSwitch"),
  "subnet has addresses": codes("ResourceInUse", "InvalidSubnet.CannotDelete", "DependencyViolation"),
  "group unknown": codes("ResourceNotFound", "ResourceNotFound", "InvalidSecurityGroupId.NotFound"),
  "too many groups": codes("LimitExceeded", "LimitExceeded", "QuotaExceed.SecurityGroup"),
  "group name taken": codes("", "InvalidParameter", ""),
  "group has members": codes("ResourceInUse", "OperationFailed", "DependencyViolation"),
  "group is default": codes("UnsupportedOperation", "OperationFailed", "InvalidOperation"),
} satisfies CodesByRule;
