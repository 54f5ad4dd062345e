import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { type Eipv6Names, holdEipv6s } from "./hold-eipv6s.ts";
import { openEipv6Task } from "./open-eipv6-task.ts";

/** Public IPv6 addresses that are to have another name or bandwidth. */
export interface ModifyEipv6s {
  readonly names: Eipv6Names;
  readonly change: Partial<Pick<Eipv6, "name" | "bandwidthMbps">>;
  /** The most bandwidth that each way of charging offers. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Gives public IPv6 addresses another name or bandwidth, all or none. */
export const modifyEipv6s = writeOperation(
  "eipv6/modify-eipv6s",
  async (work, { names, change, limits }: ModifyEipv6s): Promise<{ taskId: number }> => {
    const eips = await holdEipv6s(work, names);
    const { bandwidthMbps: value = 1 } = change;
    for (const { internetCharge } of eips) {
      const to = limits[internetCharge] ?? 100;
      if (value < 1 || value > to) refuse({ kind: "eip.bandwidth-out-of-range", value, from: 1, to });
    }
    await work.tx.update("eipv6", { id: eips.map((eip) => eip.id) }, change);
    return openEipv6Task(work, eips);
  },
);
