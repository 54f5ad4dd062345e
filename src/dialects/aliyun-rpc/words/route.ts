import { refuse } from "../../../domain/fault/fault.ts";
import type { NextHopKind, Route } from "../../../domain/route-table/route-table.ts";
import type { VpcRouteEntryOut, VpcRouterTableListTypeOut } from "../../../generated/aliyun-rpc.ts";
import type { NextHop } from "../../../operations/route-table/next-hop.ts";
import type { RouteTableView } from "../../../operations/route-table/route-table-view.ts";
import { textTrait } from "./eni.ts";
import { vpcTags } from "./tags.ts";
import { utcTime } from "./times.ts";
import { ownEntry } from "../../kit/own-entry.ts";

const kinds: Readonly<Record<string, NextHopKind>> = {
  Instance: "instance",
  HaVip: "havip",
  NetworkInterface: "eni",
  NatGateway: "nat",
  VpnGateway: "vpn",
  RouterInterface: "direct-connect",
  VpcPeer: "peering",
  Attachment: "ccn",
  IPv6Gateway: "other",
  Ipv4Gateway: "other",
  GatewayEndpoint: "other",
  Ecr: "other",
  GatewayLoadBalancerEndpoint: "other",
  RouteTargetGroup: "other",
};

const words: ReadonlyMap<NextHopKind, string> = new Map([
  ["instance", "Instance"],
  ["private-ip", "Instance"],
  ["havip", "HaVip"],
  ["eni", "NetworkInterface"],
  ["nat", "NatGateway"],
  ["local", "local"],
  ["service", "service"],
]);

/** The next hop that a caller names; an instance unless it says otherwise. */
export function nextHopOf(type: string | undefined, id: string | undefined): NextHop {
  const word = type ?? "Instance";
  const kind = ownEntry(kinds, word) ?? refuse({ kind: "route.next-hop-unsupported", word });
  return { kind, word, id: id ?? refuse({ kind: "request.missing", anyOf: ["nextHopId"] }) };
}

/** The kind of next hop that a filter names; undefined for one that no route here can have. */
export function nextHopKindOf(type: string): NextHopKind | undefined {
  return [...words].find(([, word]) => word === type)?.[0] ?? ownEntry(kinds, type);
}

/** What a route's next hop is called. */
export function nextHopWord(route: Route): string {
  return words.get(route.nextHopKind) ?? route.nextHopWord;
}

/** Whether a route came with the network. */
export function routeType(route: Route): "System" | "Custom" {
  return route.origin === "system" ? "System" : "Custom";
}

/** The one next hop of a route, as a list. */
export function nextHopsOut(route: Route) {
  const NextHopType = nextHopWord(route);
  const Enabled = route.enabled ? 1 : 0;
  return { NextHop: [{ NextHopType, NextHopId: route.nextHopId, Enabled, Weight: 0 }] };
}

/** A route as DescribeRouteEntryList words it. */
export function routeEntryOut(route: Route): VpcRouteEntryOut {
  return {
    RouteEntryId: route.id,
    RouteEntryName: route.name,
    Description: route.description,
    DestinationCidrBlock: route.destination,
    IpVersion: route.family === 6 ? "ipv6" : "ipv4",
    Type: routeType(route),
    Status: "Available",
    RouteTableId: route.routeTableId,
    GmtModified: utcTime(route.modifiedAtMs),
    NextHops: nextHopsOut(route),
  };
}

/** A route as both pages of DescribeRouteTables word it. */
export function oldRouteOut(route: Route) {
  return {
    RouteTableId: route.routeTableId,
    DestinationCidrBlock: route.destination,
    Type: routeType(route),
    Status: "Available",
    NextHopType: nextHopWord(route),
    InstanceId: route.nextHopId,
    NextHops: nextHopsOut(route),
  };
}

/** Whether a table is the network's own. */
export function tableType({ routeTable }: RouteTableView): "System" | "Custom" {
  return routeTable.main ? "System" : "Custom";
}

/** A route table as both pages of DescribeRouteTables word it. */
export function oldRouteTableOut(view: RouteTableView) {
  return {
    RouteTableId: view.routeTable.id,
    RouteTableType: tableType(view),
    VRouterId: view.vpc?.routerId ?? "",
    ResourceGroupId: textTrait(view.routeTable, "resourceGroupId"),
    CreationTime: utcTime(view.routeTable.createdAtMs),
    RouteEntrys: { RouteEntry: view.routes.map(oldRouteOut) },
  };
}

/** A route table as DescribeRouteTableList words it. */
export function routeTableOut(view: RouteTableView): VpcRouterTableListTypeOut {
  const { routeTable, vpc } = view;
  return {
    RouteTableId: routeTable.id,
    RouteTableName: routeTable.name,
    Description: routeTable.description,
    RouteTableType: tableType(view),
    AssociateType: "VSwitch",
    RouterId: vpc?.routerId ?? "",
    RouterType: "VRouter",
    VpcId: routeTable.vpcId,
    VSwitchIds: { VSwitchId: view.subnetIds },
    GatewayIds: { GatewayIds: [] },
    Status: routeTable.state === "available" ? "Available" : "Pending",
    CreationTime: utcTime(routeTable.createdAtMs),
    RoutePropagationEnable: routeTable.traits["routePropagation"] !== false,
    ResourceGroupId: textTrait(routeTable, "resourceGroupId"),
    Tags: vpcTags(view.tags),
  };
}
