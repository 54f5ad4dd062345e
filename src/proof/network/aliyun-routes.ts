import type { Call } from "../wire/caller.ts";
import { type Fields, isDone, mapDone, type Outcome } from "../wire/outcome.ts";
import { byDestination, inner, list, states, text } from "./lists.ts";
import type { Hop, NetworkReads, RouteChanges, RouteRef, Site, TableChanges } from "./network.ts";

/** What Alibaba calls next hops; it has no word for an address by itself. */
const types: Readonly<Record<Hop["kind"], string>> = {
  instance: "Instance",
  eni: "NetworkInterface",
  havip: "HaVip",
  address: "IpAddress",
};

const kindOf = (type: string) => Object.entries(types).find(([, word]) => word === type)?.[0] ?? type;

/** Route tables in the words of Alibaba Cloud's VPC. */
export function aliyunTables({ call }: Site): TableChanges {
  return {
    async createTable(VpcId, RouteTableName) {
      const made = await call("CreateRouteTable", { VpcId, RouteTableName });
      return mapDone(made, (answer) => text(answer, "RouteTableId"));
    },
    deleteTable: ({ tableId }) => call("DeleteRouteTable", { RouteTableId: tableId }),
    useTable: ({ tableId }, VSwitchId) => call("AssociateRouteTable", { RouteTableId: tableId, VSwitchId }),
    leaveTable: (RouteTableId, VSwitchId) => call("UnassociateRouteTable", { RouteTableId, VSwitchId }),
  };
}

/** The id of one route, well-formed and nobody's when there is none. */
async function idOf(call: Call, RouteTableId: string, { destination, hop }: RouteRef): Promise<string> {
  const told = await call("DescribeRouteEntryList", { RouteTableId, DestinationCidrBlock: destination });
  const entries = isDone(told) ? list(inner(told.answer, "RouteEntrys"), "RouteEntry") : [];
  const found = entries.find((entry) => {
    return list(inner(entry, "NextHops"), "NextHop").some((one) => text(one, "NextHopId") === hop.id);
  });
  return found === undefined ? "rte-00000000000000000000" : text(found, "RouteEntryId");
}

/** Routes in the words of Alibaba Cloud's VPC, which has other calls for one and for several. */
export function aliyunRoutes({ call }: Site): RouteChanges {
  return {
    addRoutes({ tableId: RouteTableId }, routes) {
      const [one, ...more] = routes;
      if (one !== undefined && more.length === 0) {
        const { destination: DestinationCidrBlock, hop } = one;
        const next = { NextHopType: types[hop.kind], NextHopId: hop.id };
        return call("CreateRouteEntry", { RouteTableId, DestinationCidrBlock, ...next });
      }
      const RouteEntries = routes.map(({ destination: DstCidrBlock, hop }) => {
        return { RouteTableId, DstCidrBlock, NextHopType: types[hop.kind], NextHop: hop.id };
      });
      return call("CreateRouteEntries", { RouteEntries });
    },
    // The network's own routes have no next hop that could be named.
    dropRoutes({ tableId: RouteTableId }, routes) {
      const [one, ...more] = routes;
      if (one !== undefined && more.length === 0) {
        const next = one.hop.id === "" ? {} : { NextHopId: one.hop.id };
        return call("DeleteRouteEntry", { RouteTableId, DestinationCidrBlock: one.destination, ...next });
      }
      const RouteEntries = routes.map(({ destination: DstCidrBlock, hop }) => {
        return { RouteTableId, DstCidrBlock, ...(hop.id !== "" && { NextHop: hop.id }) };
      });
      return call("DeleteRouteEntries", { RouteEntries });
    },
    async replaceRoutes({ tableId }, [route], [by]) {
      if (route === undefined || by === undefined) throw new Error("one route takes another's place");
      const next = { NewNextHopType: types[by.hop.kind], NewNextHopId: by.hop.id };
      return call("ModifyRouteEntry", { RouteEntryId: await idOf(call, tableId, route), ...next });
    },
    enableRoutes: undefined,
    disableRoutes: undefined,
    resetRoutes: undefined,
  };
}

function routesOf(table: Fields, type: string): readonly Fields[] {
  return list(inner(table, "RouteEntrys"), "RouteEntry").filter((route) => route["Type"] === type);
}

/** The route tables that there are: one call tells of tables, another of their routes. */
export function aliyunTablesOf(
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
        enabled: list(inner(route, "NextHops"), "NextHop").every((one) => one["Enabled"] === 1),
      }));
      const main = one["RouteTableType"] === "System";
      const [vpcId, name] = [text(one, "VpcId"), text(one, "RouteTableName")];
      return { id, vpcId, name, main, own: own.toSorted(), routes: byDestination(routes) };
    });
  };
}
