import type { HavipFault } from "../../../domain/fault/havip-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for HAVIPs. */
export const havipCodes: AliyunCodes<HavipFault> = {
  "havip.not-found": missing("InvalidHaVipId.NotFound"),
  "havip.has-eip": bad("InvalidAssociation.Duplicated", "IncorrectHaVipStatus"),
  "havip.no-eip": bad("IncorrectHaVipStatus"),
  "havip.in-use": bad("DependencyViolation", "IncorrectHaVipStatus"),
  "havip.unchecked": bad("IncorrectHaVipStatus"),
  "havip.member-exists": bad("InvalidAssociation.Duplicated"),
  "havip.member-not-found": missing("InvalidInstanceId.NotFound"),
  "havip.member-elsewhere": bad("OperationDenied"),
  "havip.members-mixed": bad("OperationDenied"),
  "havip.members-full": forbidden("QuotaExceeded"),
  "havip.held": bad("OperationDenied"),
  "havip.address-not-found": missing("InvalidAllocationId.NotFound"),
  "havip.address-bound": bad("IncorrectEipStatus"),
};
