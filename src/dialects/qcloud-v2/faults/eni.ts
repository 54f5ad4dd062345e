import type { EniFault } from "../../../domain/fault/eni-fault.ts";
import { bad, full, missing, type V2Codes } from "./code.ts";

/** Codes for ENIs that are full, many or shared. */
export const eniCodes: V2Codes<EniFault> = {
  "eni.quota-exceeded": full("NetworkInterfaceLimitExceeded", "LimitExceeded"),
  "eni.group-limit": full("LimitExceeded"),
  "eni.not-in-vpc": missing("InvalidNetworkInterface.NotFound"),
  "instance.address-limit": full("LimitExceeded"),
  "instance.ipv6-limit": full("LimitExceeded"),
  "security-group.full": full("LimitExceeded"),
  "prefix.malformed": bad(),
  "eni-permission.not-found": missing(),
};
