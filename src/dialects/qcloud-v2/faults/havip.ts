import type { HavipFault } from "../../../domain/fault/havip-fault.ts";
import { bad, conflict, full, missing, type V2Codes } from "./code.ts";

/** Codes for HAVIPs, which v2 has no action for: they arise only where one stands in another's way. */
export const havipCodes: V2Codes<HavipFault> = {
  "havip.not-found": missing(),
  "havip.has-eip": conflict(),
  "havip.no-eip": conflict(),
  "havip.in-use": conflict(),
  "havip.unchecked": bad(),
  "havip.member-exists": conflict(),
  "havip.member-not-found": missing(),
  "havip.member-elsewhere": bad(),
  "havip.members-mixed": conflict(),
  "havip.members-full": full(),
  "havip.held": conflict(),
  "havip.address-not-found": missing(),
  "havip.address-bound": conflict(),
};
