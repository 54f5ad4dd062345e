import { refuse, required } from "../../domain/fault/fault.ts";
import { bindEip } from "../eip/bind-eip.ts";
import { settleEips } from "../eip/settle-eips.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { lockHavip } from "./require-havip.ts";

/** Binds an EIP, named by its address, to a HAVIP, which may have one. */
export const bindHavipEip = writeOperation(
  "havip/bind-havip-eip",
  async (work, { havipId, address }: { readonly havipId: string; readonly address: string }) => {
    const havip = await lockHavip(work, havipId);
    const [present] = await work.tx.find("eip", { where: { targetId: havipId } });
    if (present !== undefined) refuse({ kind: "havip.has-eip", havipId, address: present.address });
    const [found] = await work.tx.find("eip", { where: { address } });
    const named = required(found, { kind: "havip.address-not-found", address });
    const [eip] = await work.tx.lock("eip", [named.id]);
    if (eip === undefined || (eip.taskId === null && eip.state !== "unbound")) {
      return refuse({ kind: "havip.address-bound", address });
    }
    const landing = { targetKind: "havip", targetId: havipId, privateAddress: havip.address } as const;
    await bindEip(work, eip, { ...landing, eniId: null, instanceId: null }, "binding");
    const resources = [
      { table: "eip", id: eip.id },
      { table: "havip", id: havipId },
    ] as const;
    return openTask(work, { resources, step: settleEips, input: { eipIds: [eip.id] } });
  },
);
