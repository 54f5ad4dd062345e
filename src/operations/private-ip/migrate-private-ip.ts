import { refuse, required } from "../../domain/fault/fault.ts";
import { placesTaken, requirePlaces } from "../eni/address-room.ts";
import { requireIdleEips } from "../eni/eni-eips.ts";
import { hostOf, requireSettled } from "../eni/require-state.ts";
import { writeOperation } from "../kit/operation.ts";
import { openTask } from "../kit/task.ts";
import { movePrivateIp } from "./move-private-ip.ts";
import { requireSecondary } from "./require-secondary.ts";

/** A secondary address that is to move to another ENI of its subnet. */
export interface MigratePrivateIp {
  readonly vpcId?: string;
  readonly address: string;
  readonly fromEniId: string;
  readonly toEniId: string;
}

/** Moves a secondary address between two ENIs of one subnet. */
export const migratePrivateIp = writeOperation(
  "private-ip/migrate-private-ip",
  async (work, input: MigratePrivateIp) => {
    const { address, fromEniId, toEniId, vpcId } = input;
    if (vpcId !== undefined) required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
    const locked = await work.tx.lock("eni", [...new Set([fromEniId, toEniId])].toSorted());
    const [from, to] = [fromEniId, toEniId].map((eniId) => {
      const eni = locked.find((one) => one.id === eniId);
      if (eni === undefined) return refuse({ kind: "eni.not-found", eniId });
      if (vpcId !== undefined && eni.vpcId !== vpcId) refuse({ kind: "eni.not-in-vpc", eniId, vpcId });
      requireSettled(eni);
      return eni;
    });
    if (from === undefined || to === undefined) throw new Error("two ENIs were named and fewer were found");
    await requireSecondary(work.tx, fromEniId, [address]);
    await requireIdleEips(work, fromEniId, [address]);
    if (from.subnetId !== to.subnetId) refuse({ kind: "address.subnet-mismatch", address, eniId: toEniId });
    if (from.id === to.id) refuse({ kind: "address.in-use", address });
    await hostOf(work, from);
    const host = await hostOf(work, to);
    requirePlaces(work, toEniId, host, (await placesTaken(work.tx, to)) + 1);
    await work.tx.update("privateIp", { ownerId: fromEniId, address }, { state: "migrating" });
    return openTask(work, {
      resources: [fromEniId, toEniId].map((id) => ({ table: "eni", id }) as const),
      step: movePrivateIp,
      input: { address, subnetId: from.subnetId, fromEniId, toEniId },
    });
  },
  { manner: "alongside" },
);
