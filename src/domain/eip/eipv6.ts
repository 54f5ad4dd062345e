import type { Resource } from "../row.ts";

/**
 * A public IPv6 address: an elastic one of the cloud's ranges (`elastic`, `high-quality`), or one that an ENI
 * has anyway and that public bandwidth was given to (`own`).
 */
export interface Eipv6 extends Resource {
  readonly kind: "elastic" | "high-quality" | "own";
  readonly address: string;
  readonly name: string;
  readonly isp: string;
  readonly bandwidthMbps: number;
  /** How traffic is charged, in the vendor's word. */
  readonly internetCharge: string;
  readonly egress: string;
  readonly state: "creating" | "unbound" | "binding" | "bound" | "unbinding" | "releasing";
  readonly vpcId: string | null;
  /** The ENI's address that it stands for; an `own` one stands for itself. */
  readonly eniId: string | null;
  readonly privateAddress: string | null;
  /** The instance that the ENI hangs on. */
  readonly instanceId: string | null;
  readonly taskId: number | null;
}
