import type { EniFault } from "../../../domain/fault/eni-fault.ts";

/** Codes for ENIs that are full, many or shared. */
export const eniCodes: { readonly [K in EniFault["kind"]]: readonly string[] } = {
  "eni.quota-exceeded": ["LimitExceeded.NetworkInterfaceLimitExceeded", "LimitExceeded"],
  "eni.group-limit": ["LimitExceeded.AssociateUSGLimitExceeded", "LimitExceeded"],
  "eni.not-in-vpc": ["ResourceNotFound"],
  "instance.address-limit": ["LimitExceeded"],
  "instance.ipv6-limit": ["LimitExceeded.Address", "LimitExceeded"],
  "security-group.full": ["LimitExceeded"],
  "prefix.malformed": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "eni-permission.not-found": ["ResourceNotFound"],
};
