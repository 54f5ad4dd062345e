import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with IPv6; v2's calls can only meet what others made. */
export const ipv6Codes = {
  "vpc has v6": codes("LimitExceeded.CidrBlock", "", ""),
  "vpc has no v6": codes("ResourceNotFound", "", "OperationDenied.VpcIpv6NotEnabled"),
  "vpc v6 in use": codes("ResourceInUse", "", "DependencyViolation.VSwitch"),
  "subnet has v6": codes("LimitExceeded.SubnetCidrBlock", "", "OperationFailed.Ipv6CidrBlockExisted"),
  "subnet has no v6": codes("UnsupportedOperation.UnassignCidrBlock", "", "InvalidVSwitch.Ipv6NotTurnOn"),
  "subnet v6 in use": codes("ResourceInUse", "", "DependencyViolation"),
  "block v6 taken": codes("InvalidParameterValue.SubnetConflict", "", "InvalidCidrBlock.Overlapped"),
  "too many v6 on eni": codes("LimitExceeded.Address", "", "MaxEniIpv6IpsCountExceeded"),
  "too many v6 on host": codes(
    "LimitExceeded.Address LimitExceeded",
    "LimitExceeded",
    "InvalidOperation.Ipv6CountExceeded",
  ),
  "v6 malformed": codes("InvalidParameterValue.Malformed", "", "InvalidParameter"),
  "v6 outside": codes("InvalidParameterValue.Range", "", "InvalidVSwitchId.IpInvalid"),
  "v6 reserved": codes("InvalidParameterValue.Reserved", "", "InvalidVSwitchId.IpInvalid"),
  "v6 taken": codes("ResourceInUse.Address", "", "InvalidIp.IpAssigned"),
  "v6 twice": codes("InvalidParameterValue", "", "InvalidIp.IpRepeated"),
  "v6 foreign": codes("UnsupportedOperation.AttachmentNotFound", "", "InvalidIp.IpUnassigned"),
} satisfies CodesByRule;
