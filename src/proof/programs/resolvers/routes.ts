import type { CallOf } from "../../model/call.ts";
import type { RouteCalls } from "../../model/calls/routes.ts";
import type { Hop, RouteRef } from "../../network/network.ts";
import { ownDestinations } from "../../model/own-destinations.ts";
import type { ModelRoute } from "../../model/world.ts";
import { chooseFit, chooseName } from "../choose.ts";
import type { Memory } from "../memory.ts";
import type { Wish } from "../wish.ts";
import type { Resolvers } from "./resolvers.ts";
import { tableRef } from "./tables.ts";

const destinations =
  "1.1.0.0/16 2.0.0.0/8 0.0.0.0/0 3.3.3.3/32 1.1.0.0/24 10.0.0.0/8 100.64.9.0/24 1.1.0.1/16 4.4.4/24".split(
    " ",
  );

function chooseDestination({ world }: Memory, vpcId: string, { other, count }: Wish): string {
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpcId === vpcId);
  const inside = [
    world.vpcs.get(vpcId)?.cidr,
    ...subnets.map((subnet) => subnet.cidr),
    "10.0.0.112/28",
    "10.9.0.128/26",
  ];
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

/** A table that has room, in a network with instances to lead to, mostly. */
function roomyTable(memory: Memory, { which }: Wish): string {
  const { instances, tables, limits } = memory.world;
  const homes = [...instances.values()].map((one) => one.vpcId);
  return chooseFit(memory, "tables", which, (id) => {
    const { vpcId = "", routes = [] } = tables.get(id) ?? {};
    return homes.includes(vpcId) && routes.length < limits.routesPerTable;
  });
}

const next = (wish: Wish, steps: number): Wish => ({
  ...wish,
  which: wish.which + steps,
  other: wish.other + steps,
});

/** Routes that are to be made: now and then two, and now and then to where one leads that is off. */
function newRoutes(memory: Memory, tableId: string, wish: Wish): RouteRef[] {
  const table = memory.world.tables.get(tableId);
  const off = table?.routes.find((route) => !route.enabled);
  return Array.from({ length: wish.places.length === 3 ? 2 : 1 }, (_, step) => {
    const own = next(wish, step);
    const isToThere = off !== undefined && own.which % 3 === 0;
    const vpcId = table?.vpcId ?? "";
    const destination = isToThere ? off.destination : chooseDestination(memory, vpcId, own);
    return { destination, hop: chooseHop(memory, vpcId, own) };
  });
}

/** Routes that there are, mostly, in a table that has such, mostly. */
function chooseRoutes(memory: Memory, wish: Wish, fits: (route: ModelRoute) => boolean) {
  const { tables } = memory.world;
  const has = (id: string, which: typeof fits) => tables.get(id)?.routes.some(which) === true;
  const isAny = [...tables.keys()].some((id) => has(id, fits));
  const tableId = chooseFit(memory, "tables", wish.which, (id) => has(id, isAny ? fits : () => true));
  const table = tableRef(memory, tableId, wish.which);
  const known = tables.get(tableId)?.routes ?? [];
  const fitting = known.filter(fits);
  const among = fitting.length > 0 && wish.other % 5 !== 4 ? fitting : known;
  const first = among[wish.other % Math.max(among.length, 1)];
  const second = known.find((one) => one !== first);
  const there = [first, ...(wish.places.length > 1 ? [second] : [])].filter((one) => one !== undefined);
  const routes = there.map(({ destination, hop }) => ({ destination, hop }));
  if (routes.length > 0 && wish.count !== 3) return { ...table, routes };
  const home = tables.get(tableId)?.vpcId ?? "";
  const other = { destination: chooseDestination(memory, home, wish), hop: chooseHop(memory, home, wish) };
  return { ...table, routes: [...routes.slice(1), other] };
}

/** Alibaba's callers also name routes that came with the network. */
function ownRoute(memory: Memory, vpcId: string, { dialect, count, other }: Wish): RouteRef | undefined {
  const own = ownDestinations(memory.world, vpcId);
  const destination = own[other % Math.max(own.length, 1)];
  if (dialect !== "aliyun-rpc" || count !== 4 || destination === undefined) return undefined;
  return { destination, hop: { kind: "instance", id: "" } };
}

/** Another route of the same table to the same place. */
function rivalOf({ world }: Memory, tableId: string, { destination, hop }: RouteRef): RouteRef | undefined {
  const present = world.tables.get(tableId)?.routes ?? [];
  return present.find((one) => one.destination === destination && one.hop.id !== hop.id);
}

/** Others in the place of routes, preferably of such that have a rival; Alibaba's lead to the same place. */
function replaceSome(memory: Memory, wish: Wish): CallOf<"replaceRoutes"> {
  const isOne = wish.dialect === "aliyun-rpc";
  const { routes: chosen, ...table } = chooseRoutes(memory, wish, (route) => {
    return [...memory.world.tables.keys()].some((id) => rivalOf(memory, id, route) !== undefined);
  });
  const own = ownRoute(memory, table.vpcId, wish);
  const routes = isOne ? [own ?? chosen[0]].filter((one) => one !== undefined) : chosen;
  const by = routes.map((route, step) => {
    const rival = rivalOf(memory, table.tableId, route);
    if (rival !== undefined && wish.count < 2) return { ...route, hop: rival.hop };
    const ways = wish.count === 4 ? 3 : 2;
    const [wished] = newRoutes(memory, table.tableId, { ...next(wish, step), count: ways, places: [] });
    const keeps = isOne || wish.other % 3 === 0;
    const destination = keeps ? route.destination : (wished?.destination ?? "");
    return { destination, hop: wished?.hop ?? route.hop };
  });
  return { verb: "replaceRoutes", ...table, routes, by };
}

/** What wishes about routes come to. */
export const routeResolvers: Resolvers<keyof RouteCalls> = {
  addRoutes: (memory, wish) => {
    const tableId = roomyTable(memory, wish);
    const routes = newRoutes(memory, tableId, wish);
    return { verb: "addRoutes", ...tableRef(memory, tableId, wish.which), routes };
  },
  dropRoutes: (memory, wish) => {
    const { routes, ...table } = chooseRoutes(memory, wish, () => true);
    const own = ownRoute(memory, table.vpcId, wish);
    return { verb: "dropRoutes", ...table, routes: own === undefined ? routes : [own] };
  },
  replaceRoutes: replaceSome,
  enableRoutes: (memory, wish) => {
    return { verb: "enableRoutes", ...chooseRoutes(memory, wish, (route) => !route.enabled) };
  },
  disableRoutes: (memory, wish) => {
    return { verb: "disableRoutes", ...chooseRoutes(memory, wish, (route) => route.enabled) };
  },
  resetRoutes: (memory, wish) => {
    const tableId = roomyTable(memory, wish);
    const routes = newRoutes(memory, tableId, wish);
    const name = chooseName(memory, "table");
    return { verb: "resetRoutes", ...tableRef(memory, tableId, wish.which), name, routes };
  },
};
