import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";
import { bindEip, lockEips, unbindEip } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { findLanding, type Target } from "./find-landing.ts";

/** How an EIP that is bound to an interface is to work from now on. */
export interface ModifyMode {
  readonly eipId: string;
  readonly mode: string;
  /** Whether the interface itself is to carry the public address: alone, or with others. */
  readonly visible?: Extract<Target, { kind: "eni" }>["visible"];
}

// Instances are held before their interfaces, and those before EIPs.
async function lockAround(work: WriteWork, eniId: string): Promise<void> {
  const eni = await work.tx.get("eni", eniId);
  if (eni !== undefined && eni.instanceId !== null) await work.tx.lock("instance", [eni.instanceId]);
  await work.tx.lock("eni", [eniId]);
}

/** Lets an EIP work in another way where it is bound, if it could be bound there in that way. */
export const modifyMode = writeOperation(
  "eip/modify-mode",
  async (work, { eipId, mode, visible }: ModifyMode): Promise<void> => {
    const seen = required(await work.tx.get("eip", eipId), { kind: "eip.not-found", eipId });
    if (seen.targetKind === "eni" && seen.targetId !== null) await lockAround(work, seen.targetId);
    const [locked] = await lockEips(work, [eipId]);
    const eip = required(locked, { kind: "eip.not-found", eipId });
    requireIdle(eip);
    const { targetKind, targetId: eniId, privateAddress } = eip;
    if (targetKind !== "eni" || eniId === null) {
      const expected = "bound to a network interface";
      return refuse({ kind: "eip.wrong-state", eipId, state: eip.state, expected });
    }
    await unbindEip(work, eip);
    const landing = await findLanding(
      work,
      {
        kind: "eni",
        eniId,
        ...(privateAddress !== null && { privateAddress }),
        ...(visible !== undefined && { visible }),
      },
      "refuse",
    );
    const [free] = await lockEips(work, [eipId]);
    await bindEip(work, required(free, { kind: "eip.not-found", eipId }), landing);
    await changeEips(work, { id: eipId }, { mode });
  },
);
