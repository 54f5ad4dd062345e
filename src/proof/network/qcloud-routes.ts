import { type Fields, mapDone, type Outcome } from "../wire/outcome.ts";
import { byDestination, list, states, text } from "./lists.ts";
import type { Hop, NetworkReads, Site, TableChanges } from "./network.ts";

/** The numbers of next hops; none stands for an ENI or a HAVIP. */
const numbers: Readonly<Record<Hop["kind"], string>> = { instance: "0", address: "9", eni: "5", havip: "5" };

const kindOf = (number: string) => Object.entries(numbers).find(([, one]) => one === number)?.[0] ?? "";

/** Route tables in the words of QCloud v2. */
export function qcloudRoutes({ call }: Site): TableChanges {
  const routeSet = (destinationCidrBlock: string, { kind, id }: Hop) => [
    { destinationCidrBlock, nextType: numbers[kind], nextHub: id },
  ];
  return {
    async createTable(vpcId, routeTableName) {
      const made = await call("CreateRouteTable", { vpcId, routeTableName });
      return mapDone(made, (answer) => text(answer, "unRouteTableId"));
    },
    deleteTable: ({ vpcId, tableId }) => call("DeleteRouteTable", { vpcId, routeTableId: tableId }),
    useTable: ({ vpcId, tableId }, subnetId) =>
      call("AssociateRouteTable", { vpcId, subnetId, routeTableId: tableId }),
    leaveTable: undefined,
    addRoute: ({ vpcId, tableId }, destination, hop) =>
      call("CreateRoute", { vpcId, routeTableId: tableId, routeSet: routeSet(destination, hop) }),
    dropRoute: ({ vpcId, tableId }, destination, hop) =>
      call("DeleteRoute", { vpcId, routeTableId: tableId, routeSet: routeSet(destination, hop) }),
  };
}

/** The route tables that there are; a network's own ranges are no routes here. */
export function qcloudTables(
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
        })),
      ),
    }));
}
