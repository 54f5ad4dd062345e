import type { Dialect } from "../wire/outcome.ts";
import type { Verb } from "./call.ts";
import type { GuardRule, Rule, TableRule } from "./rule.ts";

/** A code for each dialect, or several where the vendor has more than one word; "" where none can be met. */
export type Codes = Readonly<Record<Dialect, string>>;

/** The codes of one rule, dialect by dialect. */
export function codes(tencent: string, qcloud: string, aliyun: string): Codes {
  return { "tencent-v3": tencent, "qcloud-v2": qcloud, "aliyun-rpc": aliyun };
}

/** What the vendors call what is wrong; QCloud's pages name few things and mostly classes. */
export const codesByRule: Readonly<Record<Exclude<Rule, TableRule | GuardRule>, Codes>> = {
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
  "group of another vpc": codes(
    "UnsupportedOperation UnsupportedOperation.ResourceMismatch",
    "InvalidParameter",
    "InvalidOperation.VpcMismatch InvalidSecurityGroupId.NotVpc",
  ),
  "group missing": codes("", "", "MissingParameter"),
  "too many groups on eni": codes("LimitExceeded", "LimitExceeded", "JoinedGroupLimitExceed"),
  "eni unknown": codes("ResourceNotFound", "InvalidNetworkInterface.NotFound", "InvalidEniId.NotFound"),
  "too many enis": codes(
    "LimitExceeded.NetworkInterfaceLimitExceeded LimitExceeded",
    "NetworkInterfaceLimitExceeded",
    "MaxEniCountExceeded",
  ),
  "eni attached": codes(
    "UnsupportedOperation.InvalidState",
    "InvalidNetworkInterface.CanNotDelete",
    "InvalidOperation.InvalidEniState",
  ),
  "eni not attached": codes(
    "UnsupportedOperation",
    "InvalidNetworkInterface.NotAttached",
    "InvalidParameter.EniNotBelongEcs",
  ),
  "eni is primary": codes(
    "UnsupportedOperation",
    "OperationFailed",
    "InvalidOperation.DetachPrimaryEniNotAllowed",
  ),
  "eni has no group": codes("UnsupportedOperation", "", ""),
  "too many addresses on eni": codes("LimitExceeded", "LimitExceeded", "MaxEniPrivateIpsCountExceeded"),
  "too many addresses on host": codes("LimitExceeded", "LimitExceeded", "InvalidOperation.Ipv4CountExceeded"),
  "address malformed": codes("InvalidParameterValue.Malformed", "InvalidParameter", "InvalidParameter"),
  "address outside": codes("InvalidParameterValue.Range", "InvalidParameter", "InvalidVSwitchId.IpInvalid"),
  "address reserved": codes(
    "InvalidParameterValue.Reserved",
    "InvalidParameter",
    "InvalidVSwitchId.IpInvalid",
  ),
  "address taken": codes("ResourceInUse", "OperationFailed", "InvalidIp.IpAssigned"),
  "address twice": codes("InvalidParameterValue.DuplicatePara", "InvalidParameter", "InvalidIp.IpRepeated"),
  "address foreign": codes(
    "UnsupportedOperation.AttachmentNotFound",
    "ResourceNotFound",
    "InvalidIp.IpUnassigned",
  ),
  "address is primary": codes("UnsupportedOperation", "InvalidPrivateip.IsPrimary", "InvalidIp.IpUnassigned"),
  "other subnet": codes("UnsupportedOperation", "InvalidParameter", ""),
  "subnet exhausted": codes("ResourceInsufficient.Subnet", "OperationFailed", "InvalidVSwitchId.IpNotEnough"),
  "nothing asked": codes("MissingParameter", "InvalidParameter", "MissingParameter"),
  "names and count": codes("", "", "InvalidParameter.Conflict"),
  "instance unknown": codes("ResourceNotFound", "InvalidInstance.NotFound", "InvalidEcsId.NotFound"),
  "instance full": codes("LimitExceeded", "LimitExceeded", "EniPerInstanceLimitExceeded"),
  "instance of another vpc": codes(
    "UnsupportedOperation.VpcMismatch",
    "InvalidParameter",
    "InvalidOperation.VpcMismatch",
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
};

/** Where single calls have words of their own. */
export const codesByVerb: Partial<Record<Verb, Partial<Record<Rule, Partial<Codes>>>>> = {
  createEni: {
    "address taken": { "aliyun-rpc": "InvalidIp.Address" },
    "address twice": { "tencent-v3": "InvalidParameterValue" },
  },
  assign: {
    "address taken": { "qcloud-v2": "InvalidPrivateIpAddress.InUse" },
    // The vendor's slip of the key.
    "address malformed": { "aliyun-rpc": "InValidParameter" },
  },
  migrate: {
    "address is primary": { "tencent-v3": "UnsupportedOperation.PrimaryIp", "qcloud-v2": "OperationFailed" },
  },
  bindGroups: {
    "eni unknown": { "qcloud-v2": "ResourceNotFound" },
    "eni is primary": { "aliyun-rpc": "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc" },
    "too many groups on eni": { "aliyun-rpc": "InvalidParameter" },
  },
  attach: {
    "eni attached": {
      "tencent-v3": "UnsupportedOperation.AttachmentAlreadyExists",
      "qcloud-v2": "InvalidNetworkInterface.AlreadyAssociated",
    },
  },
  run: {
    "vpc unknown": { "tencent-v3": "InvalidParameterValue.VpcIdNotExist", "qcloud-v2": "ResourceNotFound" },
    "subnet unknown": {
      "tencent-v3": "InvalidParameterValue.SubnetNotExist",
      "qcloud-v2": "ResourceNotFound",
    },
    "address malformed": {
      "tencent-v3": "InvalidParameterValue.IPAddressMalformed",
      "aliyun-rpc": "InvalidPrivateIpAddress.Malformed",
    },
    "group unknown": { "tencent-v3": "InvalidSecurityGroupId.NotFound" },
    "group of another vpc": {
      "tencent-v3": "FailedOperation.SecurityGroupActionFailed",
      "aliyun-rpc": "InvalidSecurityGroup.VpcMismatch",
    },
    "subnet exhausted": { "tencent-v3": "FailedOperation.NoAvailableIpAddressCountInSubnet" },
    "address outside": {
      "tencent-v3": "VpcAddrNotInSubNet",
      "qcloud-v2": "InvalidParameter.IpNotInCidrRange",
    },
    "address reserved": {
      "tencent-v3": "InvalidParameterValue",
      "qcloud-v2": "InvalidParameter.NotSupportReservedIp",
    },
    "address taken": { "tencent-v3": "VpcIpIsUsed", "qcloud-v2": "InvalidParameter.IpInUse" },
  },
  terminate: {
    "instance unknown": {
      "tencent-v3": "InvalidInstanceId.NotFound",
      "qcloud-v2": "ResourceNotFound",
      "aliyun-rpc": "InvalidInstanceId.NotFound",
    },
  },
  associate: {
    "instance unknown": {
      "tencent-v3": "InvalidInstanceId.NotFound",
      "qcloud-v2": "ResourceNotFound",
      "aliyun-rpc": "InvalidInstanId.NotFound",
    },
    "eni unknown": {
      "tencent-v3": "InvalidNetworkInterfaceId.NotFound",
      "qcloud-v2": "ResourceNotFound",
      "aliyun-rpc": "InvalidInstanId.NotFound",
    },
    "address foreign": {
      "tencent-v3": "InvalidParameterValue.NetworkInterfaceNotFound",
      "aliyun-rpc": "InvalidParameter.Mismatch",
    },
  },
};
