import type { PlaceCalls } from "../calls/places.ts";
import { vendorOf } from "../vendor.ts";
import type { World } from "../world.ts";
import type { Effects } from "./effects.ts";
import { dropAllKept } from "./kept.ts";
import { learnMainTable, mainTableOf } from "./tables.ts";

function removeVpc(world: World, vpcId: string): void {
  for (const [id, table] of world.tables) if (table.vpcId === vpcId) world.tables.delete(id);
  const subnetIds = [...world.subnets].filter(([, one]) => one.vpcId === vpcId).map(([id]) => id);
  dropAllKept(world, subnetIds);
  for (const id of subnetIds) world.subnets.delete(id);
  world.vpcs.delete(vpcId);
}

/** What there is once calls about networks, subnets and groups are done. */
export const placeEffects: Effects<keyof PlaceCalls> = {
  createVpc(world, { name, cidr }, { dialect, id, seen }) {
    world.vpcs.set(id, { name, cidr, further: [], vendor: vendorOf(dialect), cidrV6: undefined });
    return learnMainTable(world, id, seen);
  },
  deleteVpc(world, { vpcId }) {
    removeVpc(world, vpcId);
  },
  createSubnet(world, { name, vpcId, cidr, zone }, { id }) {
    const tableId = mainTableOf(world, vpcId);
    world.subnets.set(id, { name, vpcId, cidr, zone, cidrV6: undefined, tableId, resting: [] });
  },
  deleteSubnet(world, { subnetId }) {
    dropAllKept(world, [subnetId]);
    world.subnets.delete(subnetId);
  },
  createGroup(world, { vpcId, name }, { dialect, id }) {
    const isInVpc = dialect === "aliyun-rpc";
    const home = isInVpc ? vpcId : undefined;
    const inner = isInVpc ? "accept" : "drop";
    world.groups.set(id, { name, vpcId: home, isDefault: false, ingress: [], egress: [], inner });
  },
  deleteGroup(world, { groupId }) {
    world.groups.delete(groupId);
  },
};
