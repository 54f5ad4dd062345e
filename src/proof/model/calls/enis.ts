import type { EniRef, NewEni } from "../../network/network.ts";

interface Hanging extends EniRef {
  readonly instanceId: string;
}

/** Calls about ENIs and their addresses. */
export interface EniCalls {
  bindGroups: { readonly eniId: string; readonly groupIds: readonly string[] };
  createEni: NewEni;
  deleteEni: EniRef;
  assign: EniRef & {
    readonly addresses: readonly string[];
    readonly count: number;
    readonly token?: string;
  };
  unassign: EniRef & { readonly addresses: readonly string[] };
  migrate: EniRef & { readonly address: string; readonly toEniId: string };
  attach: Hanging;
  detach: Hanging;
}
