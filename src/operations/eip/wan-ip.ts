import type { Eip } from "../../domain/eip/eip.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import type { ReadTx } from "../../store/port.ts";
import type { WriteWork } from "../kit/operation.ts";
import { quotaOf } from "../kit/quota.ts";
import { useUp } from "../kit/usage.ts";
import { freshEip } from "./allocate-eips.ts";
import { drawPublicAddresses, takePublicAddresses } from "./public-addresses.ts";

/** The instance that gets an ordinary public address, and the private address that it stands for. */
export interface WanIp {
  readonly instanceId: string;
  readonly eniId: string;
  readonly privateAddress: string;
  readonly bandwidthMbps: number;
  readonly internetCharge: string;
}

async function anyAddress(work: WriteWork): Promise<string> {
  const [address = ""] = await drawPublicAddresses(work, 1);
  return address;
}

/**
 * Gives an instance an ordinary public address, any or the one that is wanted, which lives and dies with it.
 */
export async function allocateWanIp(work: WriteWork, wan: WanIp, wanted?: string): Promise<New<Eip>> {
  if (wanted !== undefined) await takePublicAddresses(work, [wanted]);
  const address = wanted ?? (await anyAddress(work));
  const eip: New<Eip> = {
    ...freshEip(work, address),
    ...wan,
    kind: "wan",
    state: "bound",
    targetKind: "instance",
    targetId: wan.instanceId,
    boundAtMs: work.call.nowMs,
    freeAtMs: null,
  };
  await work.tx.insert("eip", [eip]);
  return eip;
}

/** The ordinary public address of an instance, if it has one. */
export async function wanIpOf(tx: ReadTx, instanceId: string): Promise<Eip | undefined> {
  const [wan] = await tx.find("eip", { where: { instanceId, kind: "wan" } });
  return wan;
}

/**
 * Counts one more giving or changing of an ordinary public address by hand, which a day has only so many of.
 */
export async function countWanIpChange(work: WriteWork): Promise<void> {
  if (await useUp(work, "wanIpChangesPerDay", "day", 1)) return;
  refuse({ kind: "eip.change-quota", limit: quotaOf(work, "wanIpChangesPerDay") });
}
