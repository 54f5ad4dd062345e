import { type Fields, isDone, mapDone, type Outcome } from "../wire/outcome.ts";
import { byDestination, inner, list, states, text } from "./lists.ts";
import type { Call } from "../wire/caller.ts";
import type { Hop, NetworkReads, RouteChanges, RouteRef, Site, TableChanges } from "./network.ts";

/** What API 3.0 calls next hops; it shows ENIs under the name that their maker gave. */
const gateways: Readonly<Record<Hop["kind"], string>> = {
  instance: "CVM",
  address: "NORMAL_CVM",
  eni: "NetworkInterface",
  havip: "HAVIP",
};

const kindOf = (gateway: string) =>
  Object.entries(gateways).find(([, word]) => word === gateway)?.[0] ?? gateway;

/** Route tables in the words of Tencent Cloud API 3.0. */
export function tencentTables({ call }: Site): TableChanges {
  return {
    async createTable(VpcId, RouteTableName) {
      const made = await call("CreateRouteTable", { VpcId, RouteTableName });
      return mapDone(made, (answer) => text(inner(answer, "RouteTable"), "RouteTableId"));
    },
    deleteTable: ({ tableId }) => call("DeleteRouteTable", { RouteTableId: tableId }),
    useTable: ({ tableId }, SubnetId) =>
      call("ReplaceRouteTableAssociation", { RouteTableId: tableId, SubnetId }),
    leaveTable: undefined,
  };
}

const routeOf = ({ destination, hop }: RouteRef) => ({
  DestinationCidrBlock: destination,
  GatewayType: gateways[hop.kind],
  GatewayId: hop.id,
});

interface RouteIds {
  readonly RouteId: number;
  readonly RouteItemId: string;
}

// Well-formed, and nobody's.
const nobody: RouteIds = { RouteId: 4_000_000_000, RouteItemId: "rti-00000000" };

/** The ids by which single routes are named: they are told with their table. */
async function idsOf(call: Call, RouteTableId: string, routes: readonly RouteRef[]): Promise<RouteIds[]> {
  const told = await call("DescribeRouteTables", { RouteTableIds: [RouteTableId] });
  const table = isDone(told) ? (list(told.answer, "RouteTableSet")[0] ?? {}) : {};
  return routes.map(({ destination, hop }) => {
    const isIt = (one: Fields) => one["DestinationCidrBlock"] === destination && one["GatewayId"] === hop.id;
    const found = list(table, "RouteSet").find(isIt);
    if (found === undefined) return nobody;
    return { RouteId: Number(found["RouteId"]), RouteItemId: text(found, "RouteItemId") };
  });
}

/** Routes in the words of Tencent Cloud API 3.0, which has two ids for each. */
export function tencentRoutes({ call }: Site): RouteChanges {
  return {
    addRoutes: ({ tableId: RouteTableId }, routes) =>
      call("CreateRoutes", { RouteTableId, Routes: routes.map(routeOf) }),
    dropRoutes: ({ tableId: RouteTableId }, routes) =>
      call("DeleteRoutes", { RouteTableId, Routes: routes.map(routeOf) }),
    async replaceRoutes({ tableId: RouteTableId }, routes, by) {
      const ids = await idsOf(call, RouteTableId, routes);
      const Routes = by.map((route, at) => ({ ...routeOf(route), RouteItemId: ids[at]?.RouteItemId }));
      return call("ReplaceRoutes", { RouteTableId, Routes });
    },
    async enableRoutes({ tableId: RouteTableId }, routes) {
      const ids = await idsOf(call, RouteTableId, routes);
      return call("EnableRoutes", { RouteTableId, RouteIds: ids.map((one) => one.RouteId) });
    },
    async disableRoutes({ tableId: RouteTableId }, routes) {
      const ids = await idsOf(call, RouteTableId, routes);
      return call("DisableRoutes", { RouteTableId, RouteItemIds: ids.map((one) => one.RouteItemId) });
    },
    resetRoutes: ({ tableId: RouteTableId }, RouteTableName, routes) =>
      call("ResetRoutes", { RouteTableId, RouteTableName, Routes: routes.map(routeOf) }),
  };
}

/** The route tables that there are; a network's own ranges are no routes here. */
export function tencentTablesOf(
  rows: (action: string, set: string, asText: boolean) => Promise<Outcome<readonly Fields[]>>,
): NetworkReads["tables"] {
  return async () =>
    states(await rows("DescribeRouteTables", "RouteTableSet", true), (one) => ({
      id: text(one, "RouteTableId"),
      vpcId: text(one, "VpcId"),
      name: text(one, "RouteTableName"),
      main: one["Main"] === true,
      own: [],
      routes: byDestination(
        list(one, "RouteSet").map((route) => ({
          destination: text(route, "DestinationCidrBlock"),
          kind: kindOf(text(route, "GatewayType")),
          hop: text(route, "GatewayId"),
          enabled: route["Enabled"] === true,
        })),
      ),
    }));
}
