import type { JsonObject } from "./json.ts";

/** Every stored thing has a number of its own, given by the store in the order of creation. */
export interface Row {
  readonly seq: number;
}

/**
 * A thing that belongs to one account in one region; the store fills both in and never shows it to another.
 */
export interface OwnedRow extends Row {
  readonly accountId: string;
  readonly region: string;
}

/** A resource that people see: `revision` grows with every change to it or to what is drawn as part of it. */
export interface Resource extends OwnedRow {
  readonly id: string;
  readonly revision: number;
  readonly createdAtMs: number;
  /** What a vendor keeps on this resource and the network does not interpret. */
  readonly traits: JsonObject;
}

/** A row as an operation writes it: what the store fills in is left out. */
export type New<R extends Row> = Omit<R, "seq" | "accountId" | "region" | "revision">;
