import type { HavipFault } from "../../../domain/fault/havip-fault.ts";

/** Codes for HAVIPs. */
export const havipCodes: { readonly [K in HavipFault["kind"]]: readonly string[] } = {
  "havip.not-found": ["ResourceNotFound"],
  "havip.has-eip": ["UnsupportedOperation.BindEIP", "UnsupportedOperation"],
  "havip.no-eip": ["UnsupportedOperation.UnbindEIP", "UnsupportedOperation"],
  "havip.in-use": ["UnsupportedOperation"],
  "havip.unchecked": ["InvalidParameterValue.ParameterMismatch", "InvalidParameterValue"],
  "havip.member-exists": [
    "InvalidParameterValue.DuplicatedHaVipAssociations",
    "InvalidParameterValue.Duplicate",
    "InvalidParameterValue",
  ],
  "havip.member-not-found": ["ResourceNotFound"],
  "havip.member-elsewhere": ["InvalidParameterValue.ParameterMismatch", "InvalidParameterValue"],
  "havip.members-mixed": ["UnsupportedOperation"],
  "havip.members-full": ["LimitExceeded"],
  "havip.held": ["UnsupportedOperation"],
  "havip.address-not-found": ["ResourceNotFound"],
  "havip.address-bound": ["UnsupportedOperation.BindEIP", "UnsupportedOperation"],
};
