import { type Destination, liesWithin, readDestination } from "../../domain/route-table/destination.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Route, RouteTable } from "../../domain/route-table/route-table.ts";
import type { New } from "../../domain/row.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type NextHop, requireNextHops } from "./next-hop.ts";

/** A route to be made. */
export interface NewRoute {
  readonly destination: string;
  readonly nextHop: NextHop;
  readonly name?: string;
  readonly description?: string;
  /** A route that is off carries nothing and conflicts with none. */
  readonly enabled?: boolean;
}

type TableKey = Pick<RouteTable, "id" | "vpcId">;

/** Reads a destination or says what one looks like. */
export function requireDestination(text: string): Destination {
  return required(readDestination(text), { kind: "route.destination-malformed", destination: text });
}

/** The ranges that a network delivers by itself, where no other route may lead. */
async function ownRanges(work: WriteWork, table: TableKey): Promise<Destination[]> {
  const { id: routeTableId, vpcId } = table;
  const system = await work.tx.pick("route", ["destination"], { where: { routeTableId, origin: "system" } });
  const vpc = required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
  const ranges = system.map((route) => route.destination);
  if (vpc.ipv6Cidr !== null) ranges.push(vpc.ipv6Cidr);
  if (!(work.rules.profiles[vpc.profile] ?? work.profile).routesPerSubnet) {
    const further = await work.tx.pick("vpcCidr", ["cidr"], { where: { vpcId } });
    ranges.push(vpc.cidr, ...further.map((one) => one.cidr));
  }
  return ranges.map(readDestination).filter((range) => range !== undefined);
}

function requireOutside(ranges: readonly Destination[], destination: Destination): void {
  const range = ranges.find((one) => liesWithin(one, destination));
  if (range === undefined) return;
  refuse({ kind: "route.inside-vpc", destination: destination.text, vpcCidr: range.text });
}

/** Refuses a route that another one of its table stands in the way of. */
export function requireUnrivalled(
  present: readonly Pick<Route, "destination" | "nextHopKind" | "nextHopId" | "enabled">[],
  route: Pick<Route, "destination" | "nextHopKind" | "nextHopId" | "enabled">,
): void {
  const { destination, nextHopKind, nextHopId } = route;
  for (const other of present) {
    if (other.destination !== destination) continue;
    if (other.nextHopKind === nextHopKind && other.nextHopId === nextHopId) {
      refuse({ kind: "route.exists", destination });
    }
    if (other.enabled && route.enabled) {
      refuse({ kind: "route.multipath", destination, nextHopId: other.nextHopId });
    }
  }
}

function rowOf(work: WriteWork, table: TableKey, route: NewRoute, destination: Destination): New<Route> {
  return {
    id: work.mint("route"),
    routeTableId: table.id,
    vpcId: table.vpcId,
    name: route.name ?? "",
    destination: destination.text,
    family: destination.family,
    nextHopKind: route.nextHop.kind,
    nextHopWord: route.nextHop.word,
    nextHopId: route.nextHop.id,
    origin: "user",
    description: route.description ?? "",
    enabled: route.enabled ?? true,
    createdAtMs: work.call.nowMs,
    modifiedAtMs: work.call.nowMs,
  };
}

/** Adds routes to a table that is already locked; all or none. Gives them in the order asked. */
export async function addRoutes(
  work: WriteWork,
  table: TableKey,
  routes: readonly NewRoute[],
): Promise<Route[]> {
  if (routes.length === 0) return [];
  const where = { routeTableId: table.id, origin: "user" } as const;
  const destinations = routes.map((route) => requireDestination(route.destination));
  requireQuota(work, "routesPerTable", await work.tx.count("route", { where }), routes.length);
  const ranges = await ownRanges(work, table);
  for (const destination of destinations) requireOutside(ranges, destination);
  await requireNextHops(
    work,
    table.vpcId,
    routes.map((route) => route.nextHop),
  );
  const present: New<Route>[] = await work.tx.find("route", { where });
  const rows: New<Route>[] = [];
  for (const [index, route] of routes.entries()) {
    const destination = destinations[index];
    if (destination === undefined) continue;
    const row = rowOf(work, table, route, destination);
    requireUnrivalled([...present, ...rows], row);
    rows.push(row);
  }
  await work.tx.insert("route", rows);
  return work.tx.getMany(
    "route",
    rows.map((row) => row.id),
  );
}
