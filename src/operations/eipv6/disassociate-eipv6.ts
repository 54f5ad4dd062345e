import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce } from "../kit/task.ts";
import { holdEipv6, requireEipv6State } from "./hold-eipv6s.ts";
import { openEipv6Task } from "./open-eipv6-task.ts";
import { unboundEipv6 } from "./unbind-eipv6s.ts";

/** Unbinds an elastic IPv6 address. */
export const disassociateEipv6 = writeOperation(
  "eipv6/disassociate-eipv6",
  async (work, { eipId }: { readonly eipId: string }): Promise<{ taskId: number }> => {
    const eip = await holdEipv6(work, eipId);
    requireEipv6State(eip, "bound");
    const change = endsAtOnce(work) ? unboundEipv6 : ({ state: "unbinding" } as const);
    await work.tx.update("eipv6", { id: eipId }, change);
    return openEipv6Task(work, [eip]);
  },
);
