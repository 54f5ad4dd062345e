import type { RequestFault } from "../../../domain/fault/request-fault.ts";
import { type AliyunCodes, bad, forbidden } from "./code.ts";

/** Codes for requests that are wrong in themselves. */
export const requestCodes: AliyunCodes<RequestFault> = {
  "request.missing": bad("MissingParameter"),
  "request.conflict": bad("InvalidParameter.Conflict", "InValidParameter", "InvalidParameter"),
  "request.malformed": bad("InValidParameter", "InvalidParameter"),
  "request.out-of-range": bad("InValidParameter", "InvalidParameter"),
  "request.too-long": bad("InValidParameter", "InvalidParameter"),
  "request.too-many": bad("InValidParameter", "InvalidParameter"),
  "request.duplicate": bad("InValidParameter", "InvalidParameter"),
  "request.unsupported": bad("UnsupportedParameter", "InvalidParameter.NotSupported", "InvalidParameter"),
  "request.filter-unknown": bad("InvalidParameter"),
  "request.filters-too-many": bad("InvalidParameter"),
  "request.filter-incomplete": bad("MissingParameter"),
  "token.malformed": bad("InvalidClientToken.ValueNotSupported", "InvalidParameter"),
  "token.mismatch": bad("IdempotentParameterMismatch", "InvalidIdempotenceParameter.Mismatch"),
  "dry-run.passed": bad("DryRunOperation"),
  "quota.exceeded": forbidden("QuotaExceeded"),
};
