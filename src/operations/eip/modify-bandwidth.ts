import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask, requireIdle } from "../kit/task.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { settleEips } from "./settle-eips.ts";

/** Public addresses that are to have another bandwidth. */
export interface ModifyBandwidth {
  readonly eipIds: readonly string[];
  readonly bandwidthMbps: number;
  /** The most that each way of charging offers. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Gives public addresses that are charged alike another bandwidth, all or none. */
export const modifyBandwidth = writeOperation(
  "eip/modify-bandwidth",
  async (work, { eipIds, bandwidthMbps, limits }: ModifyBandwidth): Promise<{ taskId: number }> => {
    const eips = await lockEips(work, eipIds);
    if (new Set(eips.map((eip) => eip.internetCharge)).size > 1) refuse({ kind: "eip.charges-differ" });
    for (const eip of eips) {
      const to = limits[eip.internetCharge] ?? 100;
      if (eip.inArrears) refuse({ kind: "eip.in-arrears", eipId: eip.id });
      requireIdle(eip);
      if (bandwidthMbps < 1 || bandwidthMbps > to) {
        refuse({ kind: "eip.bandwidth-out-of-range", value: bandwidthMbps, from: 1, to });
      }
    }
    await changeEips(work, { id: [...eipIds] }, { bandwidthMbps });
    const resources = eipIds.map((id) => ({ table: "eip", id }) as const);
    return openTask(work, { resources, step: settleEips, input: { eipIds }, settled: true });
  },
);
