import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with ENIs and their addresses. */
export const eniCodes = {
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
  "token of another call": codes(
    "UnsupportedOperation.IdempotentParameterMismatch",
    "",
    "IdempotentParameterMismatch",
  ),
  "names and count": codes("", "", "InvalidParameter.Conflict"),
  "instance full": codes("LimitExceeded", "LimitExceeded", "EniPerInstanceLimitExceeded"),
  "instance of another zone": codes(
    "UnsupportedOperation.ZoneMismatch",
    "InvalidParameter",
    "InvalidOperation.AvailabilityZoneMismatch",
  ),
  "instance of another vpc": codes(
    "UnsupportedOperation.VpcMismatch",
    "InvalidParameter",
    "InvalidOperation.VpcMismatch",
  ),
} satisfies CodesByRule;
