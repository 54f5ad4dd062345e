import { type Fields, mapDone, type Outcome } from "../wire/outcome.ts";
import { byDestination, inner, list, states, text } from "./lists.ts";
import type { Hop, NetworkReads, Site, TableChanges } from "./network.ts";

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
export function tencentRoutes({ call }: Site): TableChanges {
  const route = (DestinationCidrBlock: string, { kind, id }: Hop) => ({
    DestinationCidrBlock,
    GatewayType: gateways[kind],
    GatewayId: id,
  });
  return {
    async createTable(VpcId, RouteTableName) {
      const made = await call("CreateRouteTable", { VpcId, RouteTableName });
      return mapDone(made, (answer) => text(inner(answer, "RouteTable"), "RouteTableId"));
    },
    deleteTable: ({ tableId }) => call("DeleteRouteTable", { RouteTableId: tableId }),
    useTable: ({ tableId }, SubnetId) =>
      call("ReplaceRouteTableAssociation", { RouteTableId: tableId, SubnetId }),
    leaveTable: undefined,
    addRoute: ({ tableId }, destination, hop) =>
      call("CreateRoutes", { RouteTableId: tableId, Routes: [route(destination, hop)] }),
    dropRoute: ({ tableId }, destination, hop) =>
      call("DeleteRoutes", { RouteTableId: tableId, Routes: [route(destination, hop)] }),
  };
}

/** The route tables that there are; a network's own ranges are no routes here. */
export function tencentTables(
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
        })),
      ),
    }));
}
