import type { Eip } from "../../domain/eip/eip.ts";
import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { endsAtOnce, openTask, requireIdle } from "../kit/task.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { removeEips } from "./remove-eips.ts";
import { settleEips } from "./settle-eips.ts";

/** EIPs to be given back. */
export interface ReleaseEips {
  readonly eipIds: readonly string[];
  /** What a prepaid one meets: it is isolated first and goes the second time, or it cannot go. */
  readonly prepaid: "isolate" | "refuse";
}

/** Refuses an EIP that cannot be given back. */
function requireReleasable(eip: Eip): void {
  const { id: eipId, state, segmentId } = eip;
  if (eip.kind === "wan") refuse({ kind: "eip.wrong-kind", eipId, expected: "an elastic IP" });
  requireIdle(eip);
  if (segmentId !== null) refuse({ kind: "eip-segment.whole", eipId, segmentId });
  if (state !== "unbound") refuse({ kind: "eip.wrong-state", eipId, state, expected: "unbound" });
  if (eip.blocked) refuse({ kind: "eip.blocked", eipId });
  if (eip.deletionProtected) refuse({ kind: "eip.deletion-protected", eipId });
}

async function beginRelease(work: WriteWork, eips: readonly Eip[], atOnce: boolean): Promise<void> {
  const fresh = eips.filter((eip) => eip.chargeType === "prepaid" && !eip.inArrears);
  const going = eips.filter((eip) => !fresh.includes(eip));
  for (const { id } of fresh) await changeEips(work, { id }, { inArrears: true });
  if (atOnce) await removeEips(work, going);
  else for (const { id } of going) await changeEips(work, { id }, { state: "releasing" });
}

/** Gives EIPs back, all or none; their addresses rest. */
export const releaseEips = writeOperation(
  "eip/release-eips",
  async (work, input: ReleaseEips): Promise<{ taskId: number }> => {
    const eips = await lockEips(work, input.eipIds);
    for (const eip of eips) {
      requireReleasable(eip);
      if (eip.chargeType === "prepaid" && input.prepaid === "refuse") {
        refuse({ kind: "eip.prepaid", eipId: eip.id });
      }
    }
    if (new Set(eips.map((eip) => eip.chargeType)).size > 1) refuse({ kind: "eip.charges-differ" });
    const atOnce = endsAtOnce(work);
    await beginRelease(work, eips, atOnce);
    const resources = eips.map(({ id }) => ({ table: "eip", id }) as const);
    const eipIds = eips.map((eip) => eip.id);
    return openTask(work, { resources, step: settleEips, input: { eipIds }, settled: atOnce });
  },
);
