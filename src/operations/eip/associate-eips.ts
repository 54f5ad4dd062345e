import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { bindEip, lockEips, requireBindable } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { findLanding, type Target } from "./find-landing.ts";
import { settleEips } from "./settle-eips.ts";

/** EIPs that are to be bound to one thing, which can take several. */
export interface AssociateEips {
  readonly eipIds: readonly string[];
  readonly target: Target;
  readonly mode: string;
}

/** Binds EIPs to a NAT gateway, or to an interface that carries them itself, all or none. */
export const associateEips = writeOperation(
  "eip/associate-eips",
  async (work, { eipIds, target, mode }: AssociateEips): Promise<{ taskId: number }> => {
    const known = await work.tx.getMany("eip", eipIds);
    for (const eip of known) requireBindable(eip);
    const missing = eipIds.find((id) => !known.some((eip) => eip.id === id));
    if (missing !== undefined) refuse({ kind: "eip.not-found", eipId: missing });
    // Held by this before the EIPs are, in the order of tables.
    await findLanding(work, target, "refuse");
    const eips = await lockEips(work, eipIds);
    const atOnce = endsAtOnce(work);
    for (const eip of eips) {
      // Looked for once more for each: the last one may have taken what room there was.
      const landing = await findLanding(work, target, "refuse");
      await bindEip(work, eip, landing, atOnce ? "bound" : "binding");
      await changeEips(work, { id: eip.id }, { mode });
    }
    const resources = eipIds.map((id) => ({ table: "eip", id }) as const);
    return openTask(work, { resources, step: settleEips, input: { eipIds }, settled: atOnce });
  },
);
