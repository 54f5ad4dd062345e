import { type Fields, mapDone, type Outcome } from "../wire/outcome.ts";
import { byDestination, list, states, text } from "./lists.ts";
import type { Hop, NetworkReads, RouteChanges, RouteRef, Site, TableChanges } from "./network.ts";

/** The numbers of next hops; none stands for an ENI or a HAVIP. */
const numbers: Readonly<Record<Hop["kind"], string>> = { instance: "0", address: "9", eni: "5", havip: "5" };

const kindOf = (number: string) => Object.entries(numbers).find(([, one]) => one === number)?.[0] ?? "";

/** Route tables in the words of QCloud v2. */
export function qcloudTables({ call }: Site): TableChanges {
  return {
    async createTable(vpcId, routeTableName) {
      const made = await call("CreateRouteTable", { vpcId, routeTableName });
      return mapDone(made, (answer) => text(answer, "unRouteTableId"));
    },
    deleteTable: ({ vpcId, tableId }) => call("DeleteRouteTable", { vpcId, routeTableId: tableId }),
    useTable: ({ vpcId, tableId }, subnetId) =>
      call("AssociateRouteTable", { vpcId, subnetId, routeTableId: tableId }),
    leaveTable: undefined,
  };
}

const routeOf = ({ destination, hop }: RouteRef) => ({
  destinationCidrBlock: destination,
  nextType: numbers[hop.kind],
  nextHub: hop.id,
});

/** Routes in the words of QCloud v2, where they have no ids and are never off. */
export function qcloudRoutes({ call }: Site): RouteChanges {
  return {
    addRoutes: ({ vpcId, tableId: routeTableId }, routes) =>
      call("CreateRoute", { vpcId, routeTableId, routeSet: routes.map(routeOf) }),
    dropRoutes: ({ vpcId, tableId: routeTableId }, routes) =>
      call("DeleteRoute", { vpcId, routeTableId, routeSet: routes.map(routeOf) }),
    replaceRoutes: undefined,
    enableRoutes: undefined,
    disableRoutes: undefined,
    resetRoutes: ({ vpcId, tableId: routeTableId }, routeTableName, routes) =>
      call("ModifyRouteTableAttribute", {
        vpcId,
        routeTableId,
        routeTableName,
        routeSet: routes.map(routeOf),
      }),
  };
}

/** The route tables that there are; a network's own ranges are no routes here. */
export function qcloudTablesOf(
  rows: (action: string, set: (answer: Fields) => readonly Fields[]) => Promise<Outcome<readonly Fields[]>>,
): NetworkReads["tables"] {
  return async () =>
    states(await rows("DescribeRouteTable", (answer) => list(answer, "data")), (one) => ({
      id: text(one, "unRouteTableId"),
      vpcId: text(one, "unVpcId"),
      name: text(one, "routeTableName"),
      main: one["routeTableType"] === 0,
      own: [],
      routes: byDestination(
        list(one, "routeSet").map((route) => ({
          destination: text(route, "destinationCidrBlock"),
          kind: kindOf(text(route, "nextType")),
          hop: text(route, "unNextHub"),
          enabled: undefined,
        })),
      ),
    }));
}
