import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask, requireIdle } from "../kit/task.ts";
import { requireEipRoom } from "./allocate-eips.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { settleEips } from "./settle-eips.ts";
import { wanIpOf } from "./wan-ip.ts";

/** The instance whose ordinary public address is to be kept. */
export interface TransformWanIp {
  readonly instanceId: string;
  /** What the EIP is called from then on. */
  readonly name: string;
}

/** Makes the ordinary public address of an instance an EIP, which stays bound and outlives the instance. */
export const transformWanIp = writeOperation(
  "eip/transform-wan-ip",
  async (work, { instanceId, name }: TransformWanIp): Promise<{ taskId: number; eipId: string }> => {
    const [found] = await work.tx.lock("instance", [instanceId]);
    const { state } = required(found, { kind: "instance.not-found", instanceId });
    if (state !== "running" && state !== "stopped") {
      refuse({ kind: "instance.wrong-state", instanceId, state, expected: "running or stopped" });
    }
    const wan = await wanIpOf(work.tx, instanceId);
    if (wan === undefined) {
      const [eip] = await work.tx.find("eip", { where: { instanceId, targetKind: "instance" } });
      if (eip !== undefined) refuse({ kind: "eip.instance-has-eip", instanceId });
      return refuse({ kind: "eip.no-wan-ip", instanceId });
    }
    await lockEips(work, [wan.id]);
    if (wan.inArrears) refuse({ kind: "eip.in-arrears", eipId: wan.id });
    if (wan.blocked) refuse({ kind: "eip.blocked", eipId: wan.id });
    requireIdle(wan);
    await requireEipRoom(work, 1);
    await changeEips(work, { id: wan.id }, { kind: "eip", name });
    const resources = [{ table: "eip", id: wan.id }] as const;
    const input = { eipIds: [wan.id] };
    const { taskId } = await openTask(work, { resources, step: settleEips, input, settled: true });
    return { taskId, eipId: wan.id };
  },
);
