import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { bindEip, lockEips, requireBindable } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { findLanding, type Target, type WanRule } from "./find-landing.ts";
import { settleEips } from "./settle-eips.ts";

/** An EIP to be bound. */
export interface AssociateEip {
  readonly eipId: string;
  readonly target: Target;
  readonly wan: WanRule;
  /** How the EIP is to work, in the vendor's word. */
  readonly mode?: string;
  /** Refuses unless the target is an instance, which alone can see the public address itself. */
  readonly direct?: boolean;
}

/** Binds an EIP to an instance, to a private address of an ENI, to a HAVIP or to a NAT gateway. */
export const associateEip = writeOperation(
  "eip/associate-eip",
  async (work, input: AssociateEip): Promise<{ taskId: number }> => {
    const { eipId, target, mode } = input;
    // Judged first, and again when it is held: what is wrong with it is told before its target's troubles.
    requireBindable(required(await work.tx.get("eip", eipId), { kind: "eip.not-found", eipId }));
    if (input.direct === true && target.kind !== "instance")
      refuse({ kind: "eip.direct-unsupported", eipId });
    const landing = await findLanding(work, target, input.wan);
    const [eip] = await lockEips(work, [eipId]);
    const atOnce = endsAtOnce(work);
    await bindEip(
      work,
      required(eip, { kind: "eip.not-found", eipId }),
      landing,
      atOnce ? "bound" : "binding",
    );
    if (mode !== undefined) await changeEips(work, { id: eipId }, { mode });
    return openTask(work, {
      resources: [{ table: "eip", id: eipId }],
      step: settleEips,
      input: { eipIds: [eipId] },
      settled: atOnce,
    });
  },
);
