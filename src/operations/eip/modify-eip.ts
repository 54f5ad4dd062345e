import type { Eip } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";

/** What is to be different about an EIP. */
export interface ModifyEip {
  readonly eipId: string;
  readonly change: Partial<Pick<Eip, "name" | "description" | "bandwidthMbps" | "mode">>;
  /** Another bandwidth, within the most that each way of charging offers (else of any). */
  readonly bandwidth?: { readonly mbps: number; readonly limits: Readonly<Record<string, number>> };
  /** What the vendor keeps on it besides; joined with what is there. */
  readonly traits?: JsonObject;
  /** Refuses unless it is bound to an instance, which alone can see the public address itself. */
  readonly direct?: boolean;
  /** Refuses one that is overdue. */
  readonly paid?: boolean;
}

function bandwidthOf(eip: Eip, { bandwidth }: ModifyEip): Partial<Pick<Eip, "bandwidthMbps">> {
  if (bandwidth === undefined) return {};
  const { mbps: value, limits } = bandwidth;
  const to = limits[eip.internetCharge] ?? Math.max(...Object.values(limits));
  if (value < 1 || value > to) refuse({ kind: "eip.bandwidth-out-of-range", value, from: 1, to });
  return { bandwidthMbps: value };
}

/** Changes what an EIP is called and how it works; nothing about where it is bound. */
export const modifyEip = writeOperation("eip/modify-eip", async (work, input: ModifyEip): Promise<void> => {
  const { eipId, change, traits, direct, paid } = input;
  const [found] = await lockEips(work, [eipId]);
  const eip = required(found, { kind: "eip.not-found", eipId });
  requireIdle(eip);
  if (paid === true && eip.inArrears) refuse({ kind: "eip.in-arrears", eipId });
  if (direct === true && eip.targetKind !== "instance") refuse({ kind: "eip.direct-unsupported", eipId });
  const joined = traits === undefined ? {} : { traits: { ...eip.traits, ...traits } };
  await changeEips(work, { id: eipId }, { ...change, ...bandwidthOf(eip, input), ...joined });
});
