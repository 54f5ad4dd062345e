import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce } from "../kit/task.ts";
import { type Eipv6Names, holdEipv6s, requireEipv6State } from "./hold-eipv6s.ts";
import { openEipv6Task } from "./open-eipv6-task.ts";
import { removeEipv6s } from "./unbind-eipv6s.ts";

/** Gives public IPv6 addresses back, all or none: elastic ones must be unbound. */
export const releaseEipv6s = writeOperation(
  "eipv6/release-eipv6s",
  async (work, names: Eipv6Names): Promise<{ taskId: number }> => {
    const eips = await holdEipv6s(work, names);
    for (const eip of eips) requireEipv6State(eip, eip.kind === "own" ? "bound" : "unbound");
    if (endsAtOnce(work)) await removeEipv6s(work, eips);
    else await work.tx.update("eipv6", { id: eips.map((eip) => eip.id) }, { state: "releasing" });
    return openEipv6Task(work, eips);
  },
);
