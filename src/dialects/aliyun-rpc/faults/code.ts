import type { Fault } from "../../../domain/fault/fault.ts";

/** A fault's codes, best first, with the HTTP status of those whose action does not document one. */
export interface AliyunCode {
  readonly status: number;
  readonly codes: readonly string[];
}

/** The codes of a set of faults. */
export type AliyunCodes<F extends Fault> = { readonly [K in F["kind"]]: AliyunCode };

const coded =
  (status: number) =>
  (...codes: string[]): AliyunCode => ({ status, codes });

/** 400. */
export const bad = coded(400);
/** 403. */
export const forbidden = coded(403);
/** 404. */
export const missing = coded(404);
