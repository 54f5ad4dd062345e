import type { RouteCalls } from "../calls/routes.ts";
import type { Hop, RouteRef, TableRef } from "../../network/network.ts";
import type { Dialect } from "../../wire/outcome.ts";
import type { CallOf } from "../call.ts";
import { type Judges, when } from "./judges.ts";
import { judgeNamed } from "./tables.ts";
import { ownDestinations } from "../own-destinations.ts";
import { liesIn, rangeOf } from "../ranges.ts";
import type { Rule } from "../codes/index.ts";
import type { ModelRoute, ModelTable, World } from "../world.ts";

const hopKinds: Readonly<Record<Dialect, readonly Hop["kind"][]>> = {
  "tencent-v3": ["instance", "havip", "address"],
  "qcloud-v2": ["instance", "address"],
  "aliyun-rpc": ["instance", "eni", "havip"],
};

function hasHop(world: World, vpcId: string, { kind, id }: Hop): boolean {
  if (kind === "instance") return world.instances.get(id)?.vpcId === vpcId;
  if (kind === "eni") return world.enis.get(id)?.vpcId === vpcId;
  if (kind === "havip") return world.havips.get(id)?.vpcId === vpcId;
  const held = [...world.addresses.values()].filter((one) => one.address === id);
  return held.some((one) => world.subnets.get(one.subnetId)?.vpcId === vpcId);
}

/** Whether two routes are one: to one place through one hop. */
export function isSameRoute(one: RouteRef, other: RouteRef): boolean {
  return one.destination === other.destination && one.hop.id === other.hop.id;
}

/** What stands in the way of a route: itself, on or off, and another that is on, when it is to be on, too. */
function judgeRivals(present: readonly ModelRoute[], { destination, hop, enabled }: ModelRoute) {
  const others = present.filter((one) => one.destination === destination);
  const isThere = (one: RouteRef) => one.hop.id === hop.id && one.hop.kind === hop.kind;
  return [
    ...when(others.some(isThere), "route exists"),
    ...when(enabled && others.some((one) => one.enabled && !isThere(one)), "destination taken"),
  ];
}

function judgeOne(world: World, vpcId: string | undefined, route: RouteRef, dialect: Dialect) {
  const range = rangeOf(route.destination);
  const general = [
    ...when(range === undefined, "destination malformed"),
    ...when(!hopKinds[dialect].includes(route.hop.kind), "hop kind unknown"),
  ];
  if (vpcId === undefined || range === undefined) return general;
  const own = ownDestinations(world, vpcId).map(rangeOf);
  const isInside = own.some((outer) => outer !== undefined && liesIn(range, outer));
  return [
    ...general,
    ...when(isInside, "destination inside"),
    ...when(!hasHop(world, vpcId, route.hop), "hop unknown"),
  ];
}

/** What routes break that are to be in a table beside others: each by itself, and one with another. */
function judgeNew(
  world: World,
  table: ModelTable | undefined,
  wish: { readonly beside: readonly ModelRoute[]; readonly routes: readonly ModelRoute[] },
  dialect: Dialect,
): readonly Rule[] {
  const each = wish.routes.flatMap((route) => judgeOne(world, table?.vpcId, route, dialect));
  if (table === undefined) return each;
  const present = [...wish.beside];
  const rivalries = wish.routes.flatMap((route) => {
    const rules = judgeRivals(present, route);
    present.push(route);
    return rules;
  });
  return [...each, ...rivalries, ...when(present.length > world.limits.routesPerTable, "too many routes")];
}

const areOn = (routes: readonly RouteRef[]) => routes.map((route) => ({ ...route, enabled: true }));

function judgeAdd(world: World, call: CallOf<"addRoutes">, dialect: Dialect): readonly Rule[] {
  const table = world.tables.get(call.tableId);
  const wish = { beside: table?.routes ?? [], routes: areOn(call.routes) };
  return [...judgeNamed(world, call, dialect), ...judgeNew(world, table, wish, dialect)];
}

function judgeReset(world: World, call: CallOf<"resetRoutes">, dialect: Dialect): readonly Rule[] {
  const wish = { beside: [], routes: areOn(call.routes) };
  const table = world.tables.get(call.tableId);
  return [...judgeNamed(world, call, dialect), ...judgeNew(world, table, wish, dialect)];
}

/** Routes that must be there, and the caller's. */
function judgeThere(
  world: World,
  { tableId, routes }: TableRef & { readonly routes: readonly RouteRef[] },
): readonly Rule[] {
  const table = world.tables.get(tableId);
  const own = table === undefined ? [] : ownDestinations(world, table.vpcId);
  return routes.flatMap((route) => {
    const isThere = table?.routes.some((one) => isSameRoute(one, route));
    const isOwn = route.hop.id === "" && own.includes(route.destination);
    return [...when(isThere !== true && !isOwn, "route unknown"), ...when(isOwn, "route is own")];
  });
}

function judgeDrop(world: World, call: CallOf<"dropRoutes">, dialect: Dialect): readonly Rule[] {
  const isOdd = call.routes.some(({ hop }) => !hopKinds[dialect].includes(hop.kind));
  return [
    ...judgeNamed(world, call, dialect),
    ...when(dialect === "qcloud-v2" && isOdd, "hop kind unknown"),
    ...judgeThere(world, call),
  ];
}

/** What takes the places of routes: Alibaba's stay on or off as those were, and Tencent's are on. */
export function successors(
  present: readonly ModelRoute[],
  { routes, by }: CallOf<"replaceRoutes">,
  dialect: Dialect,
): readonly ModelRoute[] {
  return by.map((route, at) => {
    const before = present.find((one) => routes[at] !== undefined && isSameRoute(one, routes[at]));
    return { ...route, enabled: dialect === "aliyun-rpc" ? before?.enabled === true : true };
  });
}

function judgeReplace(world: World, call: CallOf<"replaceRoutes">, dialect: Dialect): readonly Rule[] {
  const table = world.tables.get(call.tableId);
  const present = table?.routes ?? [];
  const beside = present.filter((one) => !call.routes.some((route) => isSameRoute(one, route)));
  const routes = successors(present, call, dialect);
  return [
    ...judgeNamed(world, call, dialect),
    ...judgeThere(world, call),
    ...judgeNew(world, table, { beside, routes }, dialect),
  ];
}

/** Routes that come on must not meet others to the same place that are on, or come on with them. */
function judgeEnable(world: World, call: CallOf<"enableRoutes">): readonly Rule[] {
  const general = judgeThere(world, call);
  const table = world.tables.get(call.tableId);
  if (table === undefined) return ["table unknown"];
  const isNamed = (one: ModelRoute) => call.routes.some((route) => isSameRoute(one, route));
  const on = table.routes.filter((one) => one.enabled || isNamed(one));
  const taken = on.filter(isNamed).some((route) => {
    return on.some((other) => other.destination === route.destination && other.hop.id !== route.hop.id);
  });
  return [...general, ...when(taken, "destination taken")];
}

function judgeDisable(world: World, call: CallOf<"disableRoutes">): readonly Rule[] {
  return world.tables.has(call.tableId) ? judgeThere(world, call) : ["table unknown"];
}

/** What calls about routes break. */
export const routeJudges: Judges<keyof RouteCalls> = {
  addRoutes: judgeAdd,
  dropRoutes: judgeDrop,
  replaceRoutes: judgeReplace,
  enableRoutes: judgeEnable,
  disableRoutes: judgeDisable,
  resetRoutes: judgeReset,
};
