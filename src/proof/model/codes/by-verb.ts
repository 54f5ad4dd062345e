import type { Verb } from "../call.ts";
import type { Codes } from "./codes.ts";
import type { Rule } from "./index.ts";
import { cvmUnknown, machineCodesByVerb } from "./machines-by-verb.ts";

/** The words that single calls have of their own. */
export type CodesByVerb = Partial<Record<Verb, Partial<Record<Rule, Partial<Codes>>>>>;

/** Where single calls have words of their own. */
export const codesByVerb: CodesByVerb = {
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
  addRoutes: {
    // Alibaba's page of several at once lists no codes.
    "destination inside": { "aliyun-rpc": "InvalidCidrBlock InvalidCidrBlock.Overlapped" },
    "route exists": { "aliyun-rpc": "InvalidCIDRBlock.Duplicate RouterEntryConflict.Duplicated" },
  },
  replaceRules: {
    "rule unknown": { "aliyun-rpc": "SecurityGroupRule.NotFound" },
    "rule exists": { "aliyun-rpc": "InvalidParamter.Conflict" },
  },
  createSubnets: {
    "subnet mask not allowed": { "tencent-v3": "InvalidParameterValue.SubnetRange" },
  },
  createRuledGroup: {
    "rule exists": { "tencent-v3": "InvalidParameterValue" },
  },
  replaceRoutes: {
    "route unknown": {
      "tencent-v3": "UnsupportedOperation.RecordNotExists",
      "aliyun-rpc": "InvalidRouteEntryId.NotFound",
    },
    "route exists": { "aliyun-rpc": "InvalidCIDRBlock.Duplicate RouterEntryConflict.Duplicated" },
  },
  resetRoutes: {
    "destination malformed": { "qcloud-v2": "InvalidParameter" },
    "destination inside": { "qcloud-v2": "InvalidParameter" },
  },
  attach: {
    "eni attached": {
      "tencent-v3": "UnsupportedOperation.AttachmentAlreadyExists",
      "qcloud-v2": "InvalidNetworkInterface.AlreadyAssociated",
    },
  },
  run: {
    "zone unknown": {
      "tencent-v3": "InvalidZone.MismatchRegion",
      "qcloud-v2": "InvalidParameter.InvaildZoneId",
    },
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
  ...machineCodesByVerb,
  rename: {
    "vpc unknown": { "qcloud-v2": "InvalidVpc.NotFound ResourceNotFound" },
    // ModifyVPCRouteTable has no page of codes.
    "table unknown": {
      "qcloud-v2": "InvalidRouteTableId.NotFound ResourceNotFound",
      "aliyun-rpc": "Abs.InvalidRouteTableId.NotExist",
    },
    "instance unknown": cvmUnknown,
  },
  terminate: {
    "instance unknown": cvmUnknown,
  },
  createHavip: {
    "subnet exhausted": { "tencent-v3": "ResourceInsufficient" },
    // API 3.0's page has no word for it, and Alibaba's VPC another one than its ECS.
    "token of another call": {
      "tencent-v3": "InvalidParameterValue",
      "aliyun-rpc": "InvalidIdempotenceParameter.Mismatch",
    },
  },
  assignV6: {
    "token of another call": { "tencent-v3": "InvalidParameterValue" },
  },
  unassignV6: {
    "v6 malformed": { "tencent-v3": "InvalidParameterValue" },
  },
  // The page has few codes but the classes of them.
  reserve: {
    "address malformed": { "tencent-v3": "InvalidParameterValue" },
    "address outside": { "tencent-v3": "InvalidParameterValue" },
    "address reserved": { "tencent-v3": "InvalidParameterValue" },
    "token of another call": { "tencent-v3": "InvalidParameterValue" },
  },
  dropKept: {
    "vpc unknown": { "tencent-v3": "InvalidParameterValue.ResourceNotFound" },
  },
  addRange: {
    "vpc unknown": { "aliyun-rpc": "InvalidVpc.NotFound" },
    "range malformed": { "aliyun-rpc": "IllegalParam.SecondaryCidrBlock" },
    "range not allowed": { "aliyun-rpc": "IllegalParam.SecondaryCidrBlock IllegalParam.SecondaryCidrMask" },
    "range overlaps": { "aliyun-rpc": "Duplicated.SecondaryCidrBlock" },
    "range over route": { "aliyun-rpc": "OperationFailed.ConflictWithEntry" },
  },
  dropSubnetV6: {
    "subnet has no v6": { "tencent-v3": "ResourceNotFound" },
  },
  joinHavip: {
    "instance unknown": { "aliyun-rpc": "InvalidInstanceId.NotFound" },
  },
  bindHavip: {
    "havip unknown": { "aliyun-rpc": "InvalidInstance.NotExist" },
    "havip has eip": {
      "tencent-v3": "UnsupportedOperation.BindEIP",
      "aliyun-rpc": "ResourceAlreadyAssociated.IpAddress",
    },
    "eip unknown": { "tencent-v3": "ResourceNotFound" },
    "eip bound": { "tencent-v3": "UnsupportedOperation.BindEIP" },
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
