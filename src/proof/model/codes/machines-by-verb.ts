import type { CodesByVerb } from "./by-verb.ts";

/** What calls about instances themselves say of one that is not there. */
export const cvmUnknown = {
  "tencent-v3": "InvalidInstanceId.NotFound",
  "qcloud-v2": "ResourceNotFound",
  "aliyun-rpc": "InvalidInstanceId.NotFound",
} as const;

const vpcWrong = "InvalidParameterValue.VpcIdMalformed";
const subnetWrong = "InvalidParameterValue.SubnetIdMalformed";

const moveCodes: CodesByVerb["moveInstance"] = {
  "instance unknown": cvmUnknown,
  "instance running": { "qcloud-v2": "OperationFailed" },
  "vpc unknown": { "tencent-v3": vpcWrong, "qcloud-v2": "ResourceNotFound" },
  "subnet unknown": { "tencent-v3": subnetWrong, "qcloud-v2": "ResourceNotFound" },
  "subnet of another vpc": { "tencent-v3": subnetWrong },
  "subnet of another zone": {
    "tencent-v3": "InvalidParameterValue",
    "qcloud-v2": "InvalidParameter",
    "aliyun-rpc": "InvalidVSwitchId.Mismatch",
  },
  "address malformed": {
    "tencent-v3": "InvalidParameterValue.IPAddressMalformed",
    "qcloud-v2": "InvalidParameter.InvalidIpFormat",
    "aliyun-rpc": "InvalidPrivateIpAddress.Malformed",
  },
  "address outside": {
    "tencent-v3": "VpcAddrNotInSubNet",
    "qcloud-v2": "InvalidParameter.IpNotInCidrRange",
    "aliyun-rpc": "InvalidPrivateIpAddress.Mismatch",
  },
  "address reserved": {
    "tencent-v3": "InvalidParameterValue",
    "qcloud-v2": "InvalidParameter.NotSupportReservedIp",
    "aliyun-rpc": "InvalidPrivateIpAddress.Mismatch",
  },
  "address taken": {
    "tencent-v3": "VpcIpIsUsed",
    "qcloud-v2": "InvalidParameter.IpInUse",
    "aliyun-rpc": "InvalidPrivateIpAddress.Duplicated",
  },
  "subnet exhausted": {
    "tencent-v3": "InvalidParameterValue.LimitExceeded",
    "aliyun-rpc": "OperationDenied",
  },
  "group of another vpc": {
    "tencent-v3": "InvalidParameterValue",
    "aliyun-rpc": "InvalidSecurityGroupVpc.NotBelongToOneVpc",
  },
};

const eniTypeWrong = { "aliyun-rpc": "InvalidOperation.InvalidEniType" } as const;
const groupUnknown = { "tencent-v3": "InvalidSecurityGroupId.NotFound ResourceNotFound" } as const;

/** Where calls about what runs, where it is and how it is guarded have words of their own. */
export const machineCodesByVerb: CodesByVerb = {
  start: { "instance unknown": cvmUnknown },
  stop: { "instance unknown": cvmUnknown },
  reboot: { "instance unknown": cvmUnknown },
  createStopped: {
    "address malformed": { "aliyun-rpc": "InvalidPrivateIpAddress.Malformed" },
    "group of another vpc": { "aliyun-rpc": "InvalidSecurityGroup.VpcMismatch" },
  },
  createAttached: {
    "address twice": { "tencent-v3": "InvalidParameterValue" },
    "instance of another zone": { "tencent-v3": "UnsupportedOperation" },
  },
  moveInstance: moveCodes,
  migrateEni: {
    "instance of another zone": { "tencent-v3": "UnsupportedOperation" },
    "eni not attached": {
      "tencent-v3": "UnsupportedOperation.AttachmentNotFound",
      "qcloud-v2": "OperationFailed",
    },
    "eni attached": {
      "tencent-v3": "UnsupportedOperation",
      "qcloud-v2": "InvalidNetworkInterface.AlreadyAssociated",
    },
  },
  join: {
    "instance unknown": cvmUnknown,
    "group unknown": groupUnknown,
    "group of another vpc": {
      "tencent-v3": "FailedOperation.SecurityGroupActionFailed UnsupportedOperation",
      "aliyun-rpc": "InvalidOperation.VpcMismatch",
    },
    "too many groups on eni": {
      "tencent-v3": "LimitExceeded.AssociateUSGLimitExceeded LimitExceeded",
      "aliyun-rpc": "InstanceSecurityGroupLimitExceeded",
    },
    "eni is primary": eniTypeWrong,
  },
  leave: {
    "instance unknown": cvmUnknown,
    "group unknown": groupUnknown,
    "group of another vpc": { "tencent-v3": "FailedOperation.SecurityGroupActionFailed" },
    "eni is primary": eniTypeWrong,
  },
  guardHost: {
    "instance unknown": cvmUnknown,
    "group unknown": groupUnknown,
    "group of another vpc": { "tencent-v3": "FailedOperation.SecurityGroupActionFailed" },
    "too many groups on eni": {
      "tencent-v3": "LimitExceeded.AssociateUSGLimitExceeded",
      "aliyun-rpc": "InvalidParameter",
    },
  },
};
