import type { CallOf } from "../../model/call.ts";
import type { TableCalls } from "../../model/calls/tables.ts";
import type { Hop } from "../../network/network.ts";
import { ownDestinations } from "../../model/own-destinations.ts";
import { chooseFit, chooseId, chooseName } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";

/** The network that a caller says a table is in; now and then another. */
function tableRef(memory: Memory, tableId: string, which: number) {
  const home = memory.world.tables.get(tableId)?.vpcId;
  const vpcId = home === undefined || which % 13 === 12 ? chooseId(memory, "vpcs", which) : home;
  return { vpcId, tableId };
}

/** A table that callers made and no subnet uses, mostly. */
function idleTable(memory: Memory, { which }: Wish) {
  const used = [...memory.world.subnets.values()].map((subnet) => subnet.tableId);
  const tableId = chooseFit(memory, "tables", which, (id) => {
    return memory.world.tables.get(id)?.main === false && !used.includes(id);
  });
  return tableRef(memory, tableId, which);
}

/** A table of the subnet's network that does not serve it yet, mostly. */
function tableFor(memory: Memory, subnetId: string, { dialect, other }: Wish) {
  const subnet = memory.world.subnets.get(subnetId);
  const tableId = chooseFit(memory, "tables", other, (id) => {
    const table = memory.world.tables.get(id);
    if (table === undefined || table.vpcId !== subnet?.vpcId || id === subnet.tableId) return false;
    return dialect !== "aliyun-rpc" || !table.main;
  });
  return tableRef(memory, tableId, other);
}

const destinations =
  "1.1.0.0/16 2.0.0.0/8 0.0.0.0/0 3.3.3.3/32 1.1.0.0/24 10.0.0.0/8 100.64.9.0/24 1.1.0.1/16 4.4.4/24".split(
    " ",
  );

function chooseDestination({ world }: Memory, vpcId: string, { other, count }: Wish): string {
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpcId === vpcId);
  const inside = [world.vpcs.get(vpcId)?.cidr, ...subnets.map((subnet) => subnet.cidr), "10.0.0.112/28"];
  const near = other % 6 === 5 ? inside[count % inside.length] : undefined;
  return near ?? destinations[other % destinations.length] ?? "";
}

const kinds: readonly Hop["kind"][] = ["eni", "havip", "address"];

// Of the kinds that a dialect has, mostly.
function kindFor({ dialect, which, count }: Wish): Hop["kind"] {
  if (count === 4) return kinds[which % kinds.length] ?? "instance";
  if (count % 2 === 0) return "instance";
  return dialect === "aliyun-rpc" ? "eni" : "address";
}

/** A next hop in the table's network, mostly. */
function chooseHop({ world }: Memory, vpcId: string, wish: Wish): Hop {
  const kind = kindFor(wish);
  const near = wish.which % 7 !== 6;
  const subnets = [...world.subnets].filter(([, subnet]) => subnet.vpcId === vpcId).map(([id]) => id);
  const idsBy = {
    instance: [...world.instances].filter(([, one]) => !near || one.vpcId === vpcId).map(([id]) => id),
    eni: [...world.enis].filter(([, one]) => !near || one.vpcId === vpcId).map(([id]) => id),
    havip: [...world.havips].filter(([, one]) => !near || one.vpcId === vpcId).map(([id]) => id),
    address: [...world.addresses.values()]
      .filter((one) => !near || subnets.includes(one.subnetId))
      .map((one) => one.address),
  };
  const ids = idsBy[kind];
  return { kind, id: ids[wish.which % ids.length] ?? "10.0.0.77" };
}

/** A route that there is, mostly; Alibaba's callers also name those that came with the network. */
function chooseRoute(memory: Memory, wish: Wish): CallOf<"dropRoute"> {
  const tableId = chooseFit(memory, "tables", wish.which, (id) => {
    return (memory.world.tables.get(id)?.routes.length ?? 0) > 0;
  });
  const table = tableRef(memory, tableId, wish.which);
  const routes = memory.world.tables.get(table.tableId)?.routes ?? [];
  const route = routes[wish.other % Math.max(routes.length, 1)];
  const own = ownDestinations(memory.world, table.vpcId);
  if (wish.dialect === "aliyun-rpc" && wish.count === 4 && own.length > 0) {
    const destination = own[wish.other % own.length] ?? "";
    return { verb: "dropRoute", ...table, destination, hop: { kind: "instance", id: "" } };
  }
  const isThere = route !== undefined && wish.count !== 3;
  const destination = isThere ? route.destination : chooseDestination(memory, table.vpcId, wish);
  const hop = isThere ? route.hop : chooseHop(memory, table.vpcId, wish);
  return { verb: "dropRoute", ...table, destination, hop };
}

/** What wishes about route tables come to. */
export const tableResolvers: Resolvers<keyof TableCalls> = {
  createTable: (memory, { which }) => {
    const vpcId = chooseId(memory, "vpcs", which);
    return { verb: "createTable", vpcId, name: chooseName(memory, "table") };
  },
  deleteTable: (memory, wish) => ({ verb: "deleteTable", ...idleTable(memory, wish) }),
  useTable: (memory, wish) => {
    const subnetId = chooseId(memory, "subnets", wish.which);
    return { verb: "useTable", ...tableFor(memory, subnetId, wish), subnetId };
  },
  leaveTable: (memory, wish) => {
    const { world } = memory;
    const moved = [...world.subnets].filter(([, one]) => world.tables.get(one.tableId)?.main === false);
    const [subnetId = chooseId(memory, "subnets", wish.which), subnet] =
      moved[wish.which % Math.max(moved.length, 1)] ?? [];
    const isThere = subnet !== undefined && wish.other % 4 !== 3;
    const tableId = isThere ? subnet.tableId : chooseId(memory, "tables", wish.other);
    return { verb: "leaveTable", tableId, subnetId };
  },
  addRoute: (memory, wish) => {
    const tableId = chooseId(memory, "tables", wish.other);
    const home = memory.world.tables.get(tableId)?.vpcId ?? "";
    const destination = chooseDestination(memory, home, wish);
    const hop = chooseHop(memory, home, wish);
    return { verb: "addRoute", ...tableRef(memory, tableId, wish.which), destination, hop };
  },
  dropRoute: chooseRoute,
};
