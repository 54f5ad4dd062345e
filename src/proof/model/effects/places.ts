import type { PlaceCalls } from "../calls/places.ts";
import { vendorOf } from "../vendor.ts";
import type { ModelSubnet, World } from "../world.ts";
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

function addSubnet(
  world: World,
  id: string,
  subnet: Pick<ModelSubnet, "name" | "vpcId" | "cidr" | "zone">,
): void {
  const tableId = mainTableOf(world, subnet.vpcId);
  world.subnets.set(id, { ...subnet, cidrV6: undefined, tableId, resting: [] });
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
    addSubnet(world, id, { name, vpcId, cidr, zone });
  },
  createSubnets(world, { vpcId, subnets }, { answer }) {
    const ids = Array.isArray(answer) ? answer.map(String) : [];
    for (const [at, one] of subnets.entries()) addSubnet(world, ids[at] ?? "", { ...one, vpcId, zone: 0 });
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
