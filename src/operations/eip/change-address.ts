import type { Eip } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { openTask, requireIdle } from "../kit/task.ts";
import { lockEips } from "./bind-eip.ts";
import { changeEips } from "./change-eips.ts";
import { drawFromPublicPool, lockIdlePool } from "../public-pool/draw-from-pool.ts";
import { drawPublicAddresses, freePublicAddresses } from "./public-addresses.ts";
import { settleEips } from "./settle-eips.ts";
import { countWanIpChange, wanIpOf } from "./wan-ip.ts";

/** The instance whose ordinary public address is to change, or the prepaid EIP. */
export type ChangeAddress = { readonly instanceId: string } | { readonly eipId: string };

async function changed(work: WriteWork, input: ChangeAddress): Promise<Eip> {
  if ("eipId" in input) {
    const { eipId } = input;
    const [eip] = await lockEips(work, [eipId]);
    const found = required(eip, { kind: "eip.not-found", eipId });
    if (found.kind !== "wan" && found.chargeType !== "prepaid") refuse({ kind: "eip.not-prepaid", eipId });
    return found;
  }
  const { instanceId } = input;
  const [instance] = await work.tx.lock("instance", [instanceId]);
  required(instance, { kind: "instance.not-found", instanceId });
  const wan = required(await wanIpOf(work.tx, instanceId), { kind: "eip.no-wan-ip", instanceId });
  await lockEips(work, [wan.id]);
  return wan;
}

// What came from a pool of the account's own is exchanged for another of it.
async function another(work: WriteWork, { publicPoolId }: Eip): Promise<string> {
  const [address = ""] =
    publicPoolId === null
      ? await drawPublicAddresses(work, 1)
      : await drawFromPublicPool(work, await lockIdlePool(work, publicPoolId), 1);
  return address;
}

/** Exchanges a public address for another; everything else about it stays. */
export const changeAddress = writeOperation(
  "eip/change-address",
  async (work, input: ChangeAddress): Promise<{ taskId: number }> => {
    const eip = await changed(work, input);
    const { id: eipId, state } = eip;
    if (eip.inArrears) refuse({ kind: "eip.in-arrears", eipId });
    if (eip.blocked) refuse({ kind: "eip.blocked", eipId });
    requireIdle(eip);
    if (state !== "bound" && state !== "unbound") {
      refuse({ kind: "eip.wrong-state", eipId, state, expected: "bound or unbound" });
    }
    await countWanIpChange(work);
    const address = await another(work, eip);
    await changeEips(work, { id: eipId }, { address });
    await freePublicAddresses(work, [eip.address]);
    const resources = [{ table: "eip", id: eipId }] as const;
    return openTask(work, { resources, step: settleEips, input: { eipIds: [eipId] }, settled: true });
  },
);
