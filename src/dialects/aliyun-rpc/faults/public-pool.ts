import type { PublicPoolFault } from "../../../domain/fault/public-pool-fault.ts";
import { type AliyunCodes, bad, missing } from "./code.ts";

/** Codes for pools of public addresses, their blocks and EIP segments. */
export const publicPoolCodes: AliyunCodes<PublicPoolFault> = {
  "public-pool.not-found": missing("ResourceNotFound.PublicIpAddressPool"),
  "public-pool.in-use": bad("DependencyViolation"),
  "public-pool.exhausted": bad("ResourceNotEnough.PublicIpAddressPool"),
  "public-pool.address-elsewhere": bad("Mismatch.IpAndPublicIpAddressPool"),
  "public-pool.line-differs": bad("IllegalParam.Isp", "InvalidParameter"),
  "public-block.not-found": missing("InvalidCidrBlock"),
  "public-block.foreign": bad("InvalidCidrBlock"),
  "public-block.taken": bad("InvalidCidrBlock.Overlapped"),
  "public-block.none-idle": bad("ReserveIpFail", "OperationFailed.ResourceNotEnough"),
  "public-block.in-use": bad("DependencyViolation"),
  "eip-segment.not-found": missing("OperationFailed.InstanceNotExist"),
  "eip-segment.in-use": bad("OperationFailed.EipStatusInvalid"),
  "eip-segment.whole": bad("Forbbiden"),
  "bandwidth-package.not-found": missing("InvalidBandwidthPackageId.NotFound"),
};
