import type { OwnedRow, Resource } from "../row.ts";

/** A named list of ports that rules can name in place of their own (Alibaba). */
export interface PortRangeList extends Resource {
  readonly name: string;
  readonly description: string;
  /** How many entries it may ever have; rules that name it count as so many. */
  readonly maxEntries: number;
}

/** One entry of a list, as Alibaba writes it: `80/80`. */
export interface PortRangeEntry extends OwnedRow {
  readonly portRangeListId: string;
  readonly ports: string;
  readonly description: string;
}
