import type { QuotaName } from "../profile.ts";

/**
 * Something about the request itself; fields are named in the domain's words and dialects say them in theirs.
 */
export type RequestFault =
  | { readonly kind: "request.missing"; readonly anyOf: readonly string[] }
  | { readonly kind: "request.conflict"; readonly fields: readonly string[] }
  | {
      readonly kind: "request.malformed";
      readonly field: string;
      readonly value: string;
      readonly expected: string;
    }
  | {
      readonly kind: "request.out-of-range";
      readonly field: string;
      readonly value: string | number;
      readonly expected: string;
    }
  | {
      readonly kind: "request.too-long";
      readonly field: string;
      readonly limit: number;
      /** Characters unless said otherwise. */
      readonly unit?: "bytes" | "characters";
    }
  | {
      readonly kind: "request.too-many";
      readonly field: string;
      readonly limit: number;
      readonly asked: number;
    }
  | { readonly kind: "request.duplicate"; readonly field: string; readonly value: string }
  | {
      readonly kind: "request.unsupported";
      readonly field: string;
      readonly value: string;
      readonly reason: string;
    }
  | { readonly kind: "request.filter-unknown"; readonly name: string }
  | { readonly kind: "request.filters-too-many"; readonly limit: number; readonly asked: number }
  | { readonly kind: "request.filter-incomplete"; readonly name: string; readonly needs: readonly string[] }
  | { readonly kind: "token.malformed"; readonly limit: number }
  | { readonly kind: "token.mismatch"; readonly token: string }
  | { readonly kind: "dry-run.passed" }
  | {
      readonly kind: "quota.exceeded";
      readonly quota: QuotaName;
      readonly limit: number;
    };
