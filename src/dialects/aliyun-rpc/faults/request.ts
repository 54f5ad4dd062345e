import type { RequestFault } from "../../../domain/fault/request-fault.ts";
import { type AliyunCodes, bad, forbidden } from "./code.ts";

/** Codes for requests that are wrong in themselves. */
export const requestCodes: AliyunCodes<RequestFault> = {
  "request.missing": bad("MissingParameter"),
  "request.conflict": bad("InvalidParameter.Conflict", "InvalidParameter", "InValidParameter"),
  "request.malformed": bad("InvalidParameter", "InValidParameter"),
  "request.out-of-range": bad("InvalidParameter", "InValidParameter"),
  "request.too-long": bad("InvalidParameter", "InValidParameter"),
  "request.too-many": bad("InvalidParameter", "InValidParameter"),
  "request.duplicate": bad("InvalidParameter", "InValidParameter"),
  "request.unsupported": bad("UnsupportedParameter", "InvalidParameter.NotSupported", "InvalidParameter"),
  "request.filter-unknown": bad("InvalidParameter"),
  "request.filters-too-many": bad("InvalidParameter"),
  "request.filter-incomplete": bad("MissingParameter"),
  "token.malformed": bad("InvalidParameter.ClientToken", "InvalidParameter"),
  "token.mismatch": bad("IdempotentParameterMismatch", "InvalidIdempotenceParameter.Mismatch"),
  "dry-run.passed": bad("DryRunOperation"),
  "quota.exceeded": forbidden("QuotaExceeded"),
};
