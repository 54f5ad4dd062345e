import type { PublicPoolFault } from "../../../domain/fault/public-pool-fault.ts";
import { bad, conflict, missing, type V2Codes } from "./code.ts";

/** Codes for what only Alibaba Cloud's calls make: v2's meet the EIPs of it. */
export const publicPoolCodes: V2Codes<PublicPoolFault> = {
  "public-pool.not-found": missing(),
  "public-pool.in-use": conflict(),
  "public-pool.exhausted": conflict(),
  "public-pool.address-elsewhere": bad(),
  "public-pool.line-differs": bad(),
  "public-block.not-found": missing(),
  "public-block.foreign": bad(),
  "public-block.taken": conflict(),
  "public-block.none-idle": conflict(),
  "public-block.in-use": conflict(),
  "eip-segment.not-found": missing(),
  "eip-segment.in-use": conflict(),
  "eip-segment.whole": conflict(),
  "bandwidth-package.not-found": missing(),
};
