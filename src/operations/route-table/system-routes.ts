import type { NextHopKind, Route, RouteTable } from "../../domain/route-table/route-table.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";

/** A route that comes with the network and is never edited. */
export function systemRoute(
  work: WriteWork,
  table: Pick<RouteTable, "id" | "vpcId">,
  destination: string,
  nextHopKind: Extract<NextHopKind, "local" | "service">,
): New<Route> {
  return {
    id: work.mint("route"),
    routeTableId: table.id,
    vpcId: table.vpcId,
    name: "",
    destination,
    family: destination.includes(":") ? 6 : 4,
    nextHopKind,
    nextHopWord: "",
    nextHopId: "",
    origin: "system",
    description: "",
    enabled: true,
    createdAtMs: work.call.nowMs,
    modifiedAtMs: work.call.nowMs,
  };
}

/** Gives a new table the system routes that the network's main one has. */
export async function copySystemRoutes(work: WriteWork, table: New<RouteTable>): Promise<void> {
  const [main] = await work.tx.pick("routeTable", ["id"], { where: { vpcId: table.vpcId, main: true } });
  if (main === undefined) return;
  const routes = await work.tx.find("route", { where: { routeTableId: main.id, origin: "system" } });
  await work.tx.insert(
    "route",
    routes.map(({ destination, nextHopKind }) =>
      systemRoute(work, table, destination, nextHopKind === "local" ? "local" : "service"),
    ),
  );
}

type Homed = Pick<Subnet, "vpcId" | "cidr" | "profile">;

async function tellTables(work: WriteWork, { vpcId, cidr }: Homed): Promise<void> {
  const tables = await work.tx.pick("routeTable", ["id", "vpcId"], { where: { vpcId } });
  await work.tx.insert(
    "route",
    tables.map((table) => systemRoute(work, table, cidr, "local")),
  );
}

async function untellTables(work: WriteWork, { vpcId, cidr: destination }: Homed): Promise<void> {
  await work.tx.remove("route", { vpcId, destination, origin: "system", nextHopKind: "local" });
}

/** Where a network routes its ranges whole, tells all its tables of a new one. */
export async function addRangeRoutes(work: WriteWork, range: Homed): Promise<void> {
  if (!profileOf(work, range).routesPerSubnet) await tellTables(work, range);
}

/** Takes back what `addRangeRoutes` told. */
export async function removeRangeRoutes(work: WriteWork, range: Homed): Promise<void> {
  if (!profileOf(work, range).routesPerSubnet) await untellTables(work, range);
}

/** Where a network routes each of its subnets by itself, tells all its tables of a new one. */
export async function addSubnetRoutes(work: WriteWork, subnet: Homed): Promise<void> {
  if (profileOf(work, subnet).routesPerSubnet) await tellTables(work, subnet);
}

/** Takes back what `addSubnetRoutes` told. */
export async function removeSubnetRoutes(work: WriteWork, subnet: Homed): Promise<void> {
  if (profileOf(work, subnet).routesPerSubnet) await untellTables(work, subnet);
}
