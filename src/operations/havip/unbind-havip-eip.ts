import { required } from "../../domain/fault/fault.ts";
import { unbindEip } from "../eip/bind-eip.ts";
import { settleEips } from "../eip/settle-eips.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask, requireIdle } from "../kit/task.ts";
import { lockHavip } from "./require-havip.ts";

/** Unbinds the EIP of a HAVIP. */
export const unbindHavipEip = writeOperation(
  "havip/unbind-havip-eip",
  async (work, { havipId }: { readonly havipId: string }) => {
    await lockHavip(work, havipId);
    const [found] = await work.tx.find("eip", { where: { targetId: havipId } });
    const { id } = required(found, { kind: "havip.no-eip", havipId });
    const [locked] = await work.tx.lock("eip", [id]);
    const eip = required(locked, { kind: "havip.no-eip", havipId });
    requireIdle(eip);
    await unbindEip(work, eip, "unbinding");
    const resources = [
      { table: "eip", id },
      { table: "havip", id: havipId },
    ] as const;
    return openTask(work, { resources, step: settleEips, input: { eipIds: [id] } });
  },
);
