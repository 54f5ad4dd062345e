import type { KeptRef, NewBlock, NewReserved } from "../../network/kept.ts";

/** Calls about what is kept of subnets. */
export interface KeptCalls {
  reserve: NewReserved;
  keepBlock: NewBlock;
  dropKept: KeptRef;
  renameKept: KeptRef & { readonly name: string };
}
