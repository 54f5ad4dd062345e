import { refuse } from "../../../domain/fault/fault.ts";
import { characterCount } from "../../../domain/name-rules.ts";
import type { NextHopKind, Route } from "../../../domain/route-table/route-table.ts";
import type { NewRoute } from "../../../operations/route-table/add-routes.ts";
import type { RouteTableView } from "../../../operations/route-table/route-table-view.ts";
import type { QcloudDescribeRouteTableDataOut } from "../../../generated/qcloud-v2.ts";
import { localTime } from "../../tencent-v3/words/times.ts";
import type { ActionContext } from "../../kit/action.ts";
import { ownEntry } from "../../kit/own-entry.ts";
import { oldId } from "./ids.ts";

/** The numbers of kinds of next hops; 9, a private address of an instance, is known from terraform alone. */
const kinds: Readonly<Record<string, readonly [NextHopKind, string]>> = {
  "0": ["instance", "CVM"],
  "1": ["vpn", "VPN"],
  "3": ["direct-connect", "DIRECTCONNECT"],
  "4": ["peering", "PEERCONNECTION"],
  "7": ["vpn", "SSLVPN"],
  "8": ["nat", "NAT"],
  "9": ["private-ip", "NORMAL_CVM"],
};

const numbers: ReadonlyMap<NextHopKind, number> = new Map(
  Object.entries(kinds).map(([number, [kind]]) => [kind, Number(number)]),
);

/** A route as callers send it. */
export interface RouteIn {
  readonly destinationCidrBlock: string;
  readonly nextType: string;
  readonly nextHub: string;
  readonly description?: string;
}

/** A kind of next hop by its number. */
export function nextHopKind(nextType: string): readonly [NextHopKind, string] {
  return ownEntry(kinds, nextType) ?? refuse({ kind: "route.next-hop-unsupported", word: nextType });
}

/** A route to be made. */
export function newRoute(route: RouteIn): NewRoute {
  const [kind, word] = nextHopKind(route.nextType);
  return {
    destination: route.destinationCidrBlock,
    nextHop: { kind, word, id: route.nextHub },
    description: route.description ?? "",
  };
}

/** The name of a route table: at most 60 characters, and some. */
export function routeTableName(name: string): string {
  if (name === "") {
    const expected = "a text that is not empty";
    refuse({ kind: "request.malformed", field: "routeTableName", value: name, expected });
  }
  if (characterCount(name) > 60) refuse({ kind: "request.too-long", field: "routeTableName", limit: 60 });
  return name;
}

/** Where a route leads, as v2 words it; kinds of next hops that v2 never knew bear no number. */
export function destinationOut(route: Route) {
  const nextType = numbers.get(route.nextHopKind);
  return { destinationCidrBlock: route.destination, ...(nextType !== undefined && { nextType }) };
}

/** A route as v2 words it. */
export function routeOut(route: Route) {
  return { ...destinationOut(route), nextHub: route.nextHopId, description: route.description };
}

/** The routes that a table shows: the network's own ranges are not among them. */
export function shownRoutes({ routes }: RouteTableView): Route[] {
  return routes.filter((route) => route.origin !== "system");
}

/** A route table as v2 words it. */
export function routeTableOut(view: RouteTableView, context: ActionContext): QcloudDescribeRouteTableDataOut {
  const { routeTable, vpc } = view;
  return {
    vpcId: oldId(context, "vpc", vpc?.seq ?? 0),
    unVpcId: routeTable.vpcId,
    vpcName: vpc?.name ?? "",
    vpcCidrBlock: vpc?.cidr ?? "",
    routeTableName: routeTable.name,
    routeTableId: oldId(context, "routeTable", routeTable.seq),
    unRouteTableId: routeTable.id,
    // 0 is the default table, 1 any other.
    routeTableType: routeTable.main ? 0 : 1,
    subnetNum: view.subnetIds.length,
    routeTableCreateTime: localTime(routeTable.createdAtMs),
    routeSet: shownRoutes(view).map((route) => ({ ...routeOut(route), unNextHub: route.nextHopId })),
  };
}
