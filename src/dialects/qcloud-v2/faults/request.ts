import type { RequestFault } from "../../../domain/fault/request-fault.ts";
import { bad, full, numbered, unsupported, type V2Codes } from "./code.ts";

/** Codes for requests that are wrong in themselves. */
export const requestCodes: V2Codes<RequestFault> = {
  "request.missing": bad(),
  "request.conflict": bad(),
  // What is called by its name, such as InvalidVpcName, is known by its field: actions say it.
  "request.malformed": bad(),
  "request.out-of-range": bad(),
  "request.too-long": numbered(9003, bad()),
  "request.too-many": bad(),
  "request.duplicate": bad(),
  "request.unsupported": unsupported(),
  "request.filter-unknown": bad(),
  "request.filters-too-many": bad(),
  "request.filter-incomplete": bad(),
  "token.malformed": bad(),
  "token.mismatch": bad(),
  "dry-run.passed": bad(),
  "quota.exceeded": full(
    "NetworkInterfaceLimitExceeded",
    "VpcLimitExceeded",
    "SubnetLimitExceeded",
    "LimitExceeded",
  ),
};
