import type { GuardFault } from "../../../domain/fault/guard-fault.ts";

/** Codes for security groups. */
export const guardCodes: { readonly [K in GuardFault["kind"]]: readonly string[] } = {
  "security-group.not-found": [
    "ResourceNotFound",
    "InvalidSecurityGroupId.NotFound",
    "InvalidSecurityGroupID.NotFound",
  ],
  "security-group.vpc-mismatch": ["UnsupportedOperation.VpcMismatch", "UnsupportedOperation"],
  "security-group.has-members": ["ResourceInUse"],
  "security-group.referenced": ["ResourceInUse"],
  "security-group.is-default": ["UnsupportedOperation"],
  "security-group.name-taken": ["InvalidParameterValue.Duplicate", "InvalidParameterValue"],
  "security-group.quota-exceeded": ["LimitExceeded"],
  "security-group.version-mismatch": ["UnsupportedOperation.VersionMismatch", "UnsupportedOperation"],
  "security-group.kind-mismatch": ["UnsupportedOperation"],
  "security-group.has-peers": ["UnsupportedOperation.RemoteRegionSgHasReferencedSg", "UnsupportedOperation"],
  "security-group.not-member": ["UnsupportedOperation"],
  "security-group.is-member": ["UnsupportedOperation"],
  "security-group.last": ["UnsupportedOperation"],
};
