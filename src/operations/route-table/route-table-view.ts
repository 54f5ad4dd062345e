import type { Route, RouteTable } from "../../domain/route-table/route-table.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { ReadTx } from "../../store/port.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A route table with all that is drawn as part of it. */
export interface RouteTableView {
  readonly routeTable: RouteTable;
  readonly vpc: Vpc | undefined;
  readonly routes: readonly Route[];
  readonly subnetIds: readonly string[];
  /** The network's own ranges, which every table delivers. */
  readonly localCidrs: readonly string[];
  readonly tags: readonly TagPair[];
}

/** Gathers what is drawn as part of these route tables. */
export async function viewsOf(tx: ReadTx, tables: readonly RouteTable[]): Promise<RouteTableView[]> {
  if (tables.length === 0) return [];
  const ids = tables.map((table) => table.id);
  const vpcIds = [...new Set(tables.map((table) => table.vpcId))];
  const [routes, subnets, vpcs, further, tags] = await together([
    tx.find("route", { where: { routeTableId: ids } }),
    tx.pick("subnet", ["id", "routeTableId"], { where: { routeTableId: ids } }),
    tx.getMany("vpc", vpcIds),
    tx.find("vpcCidr", { where: { vpcId: vpcIds } }),
    tagsOf(tx, ids),
  ]);
  return tables.map((routeTable) => {
    const vpc = vpcs.find((one) => one.id === routeTable.vpcId);
    const extra = further.filter((one) => one.vpcId === routeTable.vpcId && !one.cidr.includes(":"));
    return {
      routeTable,
      vpc,
      routes: routes.filter((route) => route.routeTableId === routeTable.id),
      subnetIds: subnets.filter((one) => one.routeTableId === routeTable.id).map((one) => one.id),
      localCidrs: [vpc?.cidr ?? "", ...extra.map((one) => one.cidr)],
      tags: tags.get(routeTable.id) ?? [],
    };
  });
}
