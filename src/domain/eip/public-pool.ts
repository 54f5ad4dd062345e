import type { Resource, Row } from "../row.ts";
import type { Eip } from "./eip.ts";

/** Public addresses that an account keeps for itself, in blocks, and acquires EIPs from. */
export interface PublicPool extends Resource {
  readonly profile: string;
  readonly name: string;
  readonly description: string;
  readonly isp: string;
  /** What its EIPs are. */
  readonly kind: Extract<Eip["kind"], "eip" | "anti-ddos">;
  readonly state: "created" | "modifying" | "deleting";
  readonly taskId: number | null;
}

/** EIPs with the addresses of one whole block, which come and go together. */
export interface EipSegment extends Resource {
  readonly profile: string;
  readonly name: string;
  readonly description: string;
  /** The block. */
  readonly cidr: string;
  readonly isp: string;
  readonly zone: string;
  readonly state: "allocating" | "allocated" | "releasing";
  readonly taskId: number | null;
}

/** A range of public addresses that is kept for one holder and from which nobody else's are drawn. */
export interface PublicBlock extends Row {
  /** The range itself. */
  readonly id: string;
  /** The public pool or EIP segment it is kept for. */
  readonly holderId: string;
  /** What its addresses are drawn from. */
  readonly addressPoolId: string;
  readonly state: "adding" | "kept" | "removing";
  readonly createdAtMs: number;
}

/** Something that an account has switched on once and for all. */
export interface OpenedFeature extends Row {
  readonly accountId: string;
  readonly feature: "public-pools";
  readonly openedAtMs: number;
}
