import type { OwnedRow, Resource } from "../row.ts";

/** A route table of a network; `main` is the one that new subnets start with. */
export interface RouteTable extends Resource {
  readonly profile: string;
  readonly vpcId: string;
  readonly name: string;
  readonly description: string;
  readonly main: boolean;
  readonly state: "pending" | "available";
}

/** What traffic to a destination is handed to, in the domain's words. */
export type NextHopKind =
  | "local"
  | "instance"
  | "private-ip"
  | "eni"
  | "eip"
  | "nat"
  | "havip"
  | "vpn"
  | "direct-connect"
  | "peering"
  | "ccn"
  | "service"
  | "other";

/** One route; system routes come with the network and are never edited. */
export interface Route extends OwnedRow {
  readonly id: string;
  readonly routeTableId: string;
  readonly vpcId: string;
  readonly name: string;
  readonly destination: string;
  readonly family: 4 | 6;
  readonly nextHopKind: NextHopKind;
  /** The vendor's own word for the kind, kept for kinds that are "other". */
  readonly nextHopWord: string;
  readonly nextHopId: string;
  readonly origin: "system" | "user" | "ccn";
  readonly description: string;
  readonly enabled: boolean;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
}
