import { freePrivateIps } from "../address/private-ips.ts";
import { lockEips, unbindEip } from "../eip/bind-eip.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { dropRoutesTo } from "../route-table/next-hop-use.ts";

/** Takes a NAT gateway away with its rules and the routes through it; its EIPs are unbound. */
export const finishNatDeletion = writeOperation(
  "nat/finish-nat-deletion",
  async (work, { natGatewayId }: { natGatewayId: string }): Promise<void> => {
    const { tx } = work;
    const nat = await tx.get("natGateway", natGatewayId);
    if (nat === undefined) return;
    await dropRoutesTo(work, nat.vpcId, natGatewayId);
    const eips = await tx.pick("eip", ["id"], { where: { targetId: natGatewayId } });
    const ids = eips.map((eip) => eip.id);
    for (const eip of await lockEips(work, ids)) await unbindEip(work, eip);
    await tx.remove("natRule", { natGatewayId });
    if (nat.subnetId !== null) await freePrivateIps(work, nat.subnetId, { ownerId: natGatewayId });
    await untagAll(work, [natGatewayId]);
    await tx.remove("natGateway", { id: natGatewayId });
  },
);
