import type { RequestFault } from "../../../domain/fault/request-fault.ts";

/** Codes for requests that are wrong in themselves. */
export const requestCodes: { readonly [K in RequestFault["kind"]]: readonly string[] } = {
  "request.missing": ["MissingParameter"],
  "request.conflict": ["InvalidParameter.Coexist", "InvalidParameterConflict", "InvalidParameter"],
  "request.malformed": ["InvalidParameterValue.Malformed", "InvalidParameterValue"],
  "request.out-of-range": ["InvalidParameterValue.Range", "InvalidParameterValue"],
  "request.too-long": [
    "InvalidParameterValue.TooLong",
    "InvalidParameterValue.LimitExceeded",
    "InvalidParameterValue",
  ],
  "request.too-many": ["InvalidParameterValue.LimitExceeded", "LimitExceeded", "InvalidParameterValue"],
  "request.duplicate": [
    "InvalidParameterValue.DuplicatePara",
    "InvalidParameterValue.Duplicate",
    "InvalidParameterValue",
  ],
  "request.unsupported": ["UnsupportedOperation"],
  "request.filter-unknown": [
    "InvalidParameter.FilterInvalidKey",
    "InvalidParameter.InvalidFilter",
    "InvalidFilter",
    "InvalidParameter",
  ],
  "request.filters-too-many": [
    "LimitExceeded.NumberOfFilters",
    "InvalidParameterValue.LimitExceeded",
    "InvalidParameter",
  ],
  "request.filter-incomplete": ["InvalidParameter.FilterMissParameter", "MissingParameter"],
  "token.malformed": ["InvalidClientToken.TooLong", "InvalidParameterValue.TooLong", "InvalidParameterValue"],
  "token.mismatch": ["UnsupportedOperation.IdempotentParameterMismatch", "InvalidParameterValue"],
  "dry-run.passed": ["DryRunOperation"],
  "quota.exceeded": ["LimitExceeded"],
};
