import type { Vpc } from "../../domain/vpc/vpc.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";

/** The router of a network, with the tables that it has. */
export interface RouterView {
  readonly vpc: Vpc;
  readonly routeTableIds: readonly string[];
}

/** Lists networks as their routers. */
export const listRouters = readOperation(
  "route-table/list-routers",
  async ({ tx }, query: Query<Vpc>): Promise<Page<RouterView>> => {
    const { items, total } = await findPage(tx, "vpc", query);
    const vpcId = items.map((vpc) => vpc.id);
    const tables =
      vpcId.length === 0 ? [] : await tx.pick("routeTable", ["id", "vpcId"], { where: { vpcId } });
    const views = items.map((vpc) => ({
      vpc,
      routeTableIds: tables.filter((table) => table.vpcId === vpc.id).map((table) => table.id),
    }));
    return { items: views, total };
  },
);
