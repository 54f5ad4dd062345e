import { codes, type CodesByRule } from "./codes.ts";

/** What the vendors call what is wrong with HAVIPs, which v2 does not have. */
export const havipCodes = {
  "havip unknown": codes("ResourceNotFound", "", "InvalidHaVipId.NotFound"),
  "too many havips": codes("LimitExceeded", "", "QuotaExceeded"),
  "havip has eip": codes("UnsupportedOperation", "", "IncorrectHaVipStatus"),
  "havip has no eip": codes("UnsupportedOperation.UnbindEIP", "", "IncorrectEipStatus"),
  "havip is hop": codes("UnsupportedOperation", "", "DependencyViolation"),
  "eni of another vpc": codes("InvalidParameterValue", "", ""),
  "havip has members": codes("", "", "DependencyViolation"),
  "havip takes no members": codes("InvalidParameterValue.ParameterMismatch", "", "IncorrectHaVipStatus"),
  "member there": codes(
    "InvalidParameterValue.DuplicatedHaVipAssociations",
    "",
    "InvalidAssociation.Duplicated",
  ),
  "member unknown": codes("ResourceNotFound", "", "InvalidInstanceId.NotFound"),
  "member of another vpc": codes("InvalidParameterValue.ParameterMismatch", "", ""),
  "member of another subnet": codes("", "", "OperationDenied"),
  "members mixed": codes("", "", "OperationDenied"),
  "member holds havip": codes("", "", "OperationDenied"),
  "eip on havip": codes("InvalidParameterValue.ResourceNotSupport", "OperationFailed", ""),
  "eip elsewhere": codes("", "", "InvalidBindingStatus"),
  "subnet has havips": codes("ResourceInUse", "InvalidSubnet.CannotDelete", "DependencyViolation.HaVip"),
  "eni has havip": codes(
    "UnsupportedOperation.InstanceAssociateHavip UnsupportedOperation.InvalidState",
    "OperationFailed",
    "InvalidOperation.InvalidEniState",
  ),
} satisfies CodesByRule;
