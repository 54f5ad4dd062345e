import type { Resource } from "../row.ts";

/** What a public address is bound to. */
export type EipTarget = "instance" | "eni" | "nat" | "havip";

/** A public IPv4 address: an elastic one that is kept, or the ordinary one of an instance (`kind: "wan"`). */
export interface Eip extends Resource {
  readonly profile: string;
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly kind: "eip" | "wan" | "anycast" | "high-quality" | "anti-ddos";
  readonly isp: string;
  readonly bandwidthMbps: number;
  /** How traffic is charged, in the vendor's word. */
  readonly internetCharge: string;
  readonly chargeType: "postpaid" | "prepaid";
  readonly expiresAtMs: number | null;
  readonly state: "creating" | "unbound" | "binding" | "bound" | "unbinding" | "releasing";
  readonly targetKind: EipTarget | null;
  /** The instance, ENI, NAT gateway or HAVIP that the caller named. */
  readonly targetId: string | null;
  /** The private address it stands for: set whenever the target has one. */
  readonly eniId: string | null;
  readonly privateAddress: string | null;
  readonly instanceId: string | null;
  readonly boundAtMs: number | null;
  /** Since when it has been bound to nothing. */
  readonly freeAtMs: number | null;
  /** When a call last changed it. */
  readonly modifiedAtMs: number;
  readonly mode: string;
  readonly blocked: boolean;
  readonly inArrears: boolean;
  readonly deletionProtected: boolean;
  readonly taskId: number | null;
  /** The public pool that its address is of, and goes back to. */
  readonly publicPoolId: string | null;
  /** The segment that it came with, and goes with. */
  readonly segmentId: string | null;
}
