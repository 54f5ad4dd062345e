import { type Fields, isDone, mapDone, type Outcome } from "../wire/outcome.ts";
import { byDestination, inner, list, states, text } from "./lists.ts";
import type { Hop, NetworkReads, Site, TableChanges } from "./network.ts";

/** What Alibaba calls next hops; it has no word for an address by itself. */
const types: Readonly<Record<Hop["kind"], string>> = {
  instance: "Instance",
  eni: "NetworkInterface",
  havip: "HaVip",
  address: "IpAddress",
};

const kindOf = (type: string) => Object.entries(types).find(([, word]) => word === type)?.[0] ?? type;

/** Route tables in the words of Alibaba Cloud's VPC. */
export function aliyunRoutes({ call }: Site): TableChanges {
  return {
    async createTable(VpcId, RouteTableName) {
      const made = await call("CreateRouteTable", { VpcId, RouteTableName });
      return mapDone(made, (answer) => text(answer, "RouteTableId"));
    },
    deleteTable: ({ tableId }) => call("DeleteRouteTable", { RouteTableId: tableId }),
    useTable: ({ tableId }, VSwitchId) => call("AssociateRouteTable", { RouteTableId: tableId, VSwitchId }),
    leaveTable: (RouteTableId, VSwitchId) => call("UnassociateRouteTable", { RouteTableId, VSwitchId }),
    addRoute: ({ tableId }, DestinationCidrBlock, { kind, id }) =>
      call("CreateRouteEntry", {
        RouteTableId: tableId,
        DestinationCidrBlock,
        NextHopType: types[kind],
        NextHopId: id,
      }),
    // The network's own routes have no next hop that could be named.
    dropRoute: ({ tableId }, DestinationCidrBlock, { id }) =>
      call("DeleteRouteEntry", {
        RouteTableId: tableId,
        DestinationCidrBlock,
        ...(id !== "" && { NextHopId: id }),
      }),
  };
}

function routesOf(table: Fields, type: string): readonly Fields[] {
  return list(inner(table, "RouteEntrys"), "RouteEntry").filter((route) => route["Type"] === type);
}

/** The route tables that there are: one call tells of tables, another of their routes. */
export function aliyunTables(
  rows: (action: string, outer: string, one: string) => Promise<Outcome<readonly Fields[]>>,
): NetworkReads["tables"] {
  return async () => {
    const full = await rows("DescribeRouteTables", "RouteTables", "RouteTable");
    if (!isDone(full)) return full;
    const tables = await rows("DescribeRouteTableList", "RouterTableList", "RouterTableListType");
    return states(tables, (one) => {
      const id = text(one, "RouteTableId");
      const table = full.answer.find((other) => other["RouteTableId"] === id) ?? {};
      const own = routesOf(table, "System").map((route) => text(route, "DestinationCidrBlock"));
      const routes = routesOf(table, "Custom").map((route) => ({
        destination: text(route, "DestinationCidrBlock"),
        kind: kindOf(text(route, "NextHopType")),
        hop: text(route, "InstanceId"),
      }));
      const main = one["RouteTableType"] === "System";
      const [vpcId, name] = [text(one, "VpcId"), text(one, "RouteTableName")];
      return { id, vpcId, name, main, own: own.toSorted(), routes: byDestination(routes) };
    });
  };
}
