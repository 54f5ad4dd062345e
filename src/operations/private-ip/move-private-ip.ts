import { freePrivateIps } from "../address/private-ips.ts";
import { unbindEipsOf } from "../eip/bind-eip.ts";
import { changeEips } from "../eip/change-eips.ts";
import { writeOperation } from "../kit/operation.ts";

/** What the end of an address's way comes to. */
export type MovePrivateIp = {
  readonly address: string;
  readonly subnetId: string;
  readonly fromEniId: string;
  readonly toEniId: string;
};

/** Ends the way of an address to another ENI; a public one that stands for it goes with it. */
export const movePrivateIp = writeOperation(
  "private-ip/move-private-ip",
  async (work, { address, subnetId, fromEniId, toEniId }: MovePrivateIp) => {
    const [to] = await work.tx.lock("eni", [toEniId]);
    if (to === undefined) {
      // It went meanwhile, with the instance that it was to be deleted with.
      await unbindEipsOf(work, { eniId: fromEniId, addresses: [address] });
      await freePrivateIps(work, subnetId, { ownerId: fromEniId, address: [address] });
      return;
    }
    const here = { ownerId: fromEniId, address };
    await work.tx.update("privateIp", here, { ownerId: toEniId, state: "available" });
    const [eip] = await work.tx.find("eip", { where: { eniId: fromEniId, privateAddress: address } });
    if (eip === undefined) return;
    const target = eip.targetKind === "eni" ? { targetId: toEniId } : {};
    await changeEips(work, { id: eip.id }, { eniId: toEniId, instanceId: to.instanceId, ...target });
  },
);
