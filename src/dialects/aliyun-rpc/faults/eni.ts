import type { EniFault } from "../../../domain/fault/eni-fault.ts";
import { type AliyunCodes, bad, forbidden, missing } from "./code.ts";

/** Codes for ENIs that are full, many or shared. */
export const eniCodes: AliyunCodes<EniFault> = {
  "eni.quota-exceeded": forbidden("MaxEniCountExceeded"),
  "eni.group-limit": bad("JoinedGroupLimitExceed", "InvalidParameter"),
  "eni.not-in-vpc": missing("InvalidEniId.NotFound"),
  "instance.address-limit": forbidden("InvalidOperation.Ipv4CountExceeded"),
  "instance.ipv6-limit": forbidden("InvalidOperation.Ipv6CountExceeded", "InvalidOperation.Ipv6NotSupport"),
  "security-group.full": forbidden("SecurityGroupInstanceLimitExceed"),
  "prefix.malformed": forbidden("InvalidIp.IpPrefixIllegal", "InValidParameter", "InvalidParameter"),
  "eni-permission.not-found": missing("InvalidPermissionId.NotFound"),
};
