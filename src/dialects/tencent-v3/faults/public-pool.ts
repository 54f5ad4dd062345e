import type { PublicPoolFault } from "../../../domain/fault/public-pool-fault.ts";

/** Codes for what only Alibaba Cloud's calls make: Tencent's meet the EIPs of it. */
export const publicPoolCodes: { readonly [K in PublicPoolFault["kind"]]: readonly string[] } = {
  "public-pool.not-found": ["ResourceNotFound"],
  "public-pool.in-use": ["ResourceInUse"],
  "public-pool.exhausted": ["ResourceInsufficient"],
  "public-pool.address-elsewhere": ["InvalidParameterValue"],
  "public-pool.line-differs": ["InvalidParameterValue"],
  "public-block.not-found": ["ResourceNotFound"],
  "public-block.foreign": ["InvalidParameterValue"],
  "public-block.taken": ["InvalidParameterValue"],
  "public-block.none-idle": ["ResourceInsufficient"],
  "public-block.in-use": ["ResourceInUse"],
  "eip-segment.not-found": ["ResourceNotFound"],
  "eip-segment.in-use": ["UnsupportedOperation"],
  "eip-segment.whole": [
    "UnsupportedOperation.AddressStatusNotPermit",
    "InvalidAddressIdStatus.NotPermit",
    "InvalidAddressState",
    "UnsupportedOperation",
  ],
  "bandwidth-package.not-found": ["ResourceNotFound"],
};
