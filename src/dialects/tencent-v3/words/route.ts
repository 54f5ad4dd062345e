import { refuse, required } from "../../../domain/fault/fault.ts";
import type { NextHopKind, Route } from "../../../domain/route-table/route-table.ts";
import type { VpcRouteIn, VpcRouteOut, VpcRouteTableOut } from "../../../generated/tencent-v3.ts";
import type { NewRoute } from "../../../operations/route-table/add-routes.ts";
import type { NextHop } from "../../../operations/route-table/next-hop.ts";
import type { RouteTableView } from "../../../operations/route-table/route-table-view.ts";
import type { RouteSelector } from "../../../operations/route-table/select-routes.ts";
import { localTime } from "./times.ts";
import { tagSet } from "./tags.ts";
import { ownEntry } from "../../kit/own-entry.ts";

const kinds: Readonly<Record<string, NextHopKind>> = {
  LOCAL: "local",
  CVM: "instance",
  NORMAL_CVM: "private-ip",
  NAT: "nat",
  HAVIP: "havip",
  EIP: "eip",
  VPN: "vpn",
  SSLVPN: "vpn",
  DIRECTCONNECT: "direct-connect",
  PEERCONNECTION: "peering",
  CCN: "ccn",
  USER_CCN: "ccn",
  LOCAL_GATEWAY: "other",
  INTRANAT: "other",
  GWLB_ENDPOINT: "other",
};

const words: Readonly<Partial<Record<NextHopKind, string>>> = {
  local: "LOCAL",
  instance: "CVM",
  "private-ip": "NORMAL_CVM",
  nat: "NAT",
  havip: "HAVIP",
  eip: "EIP",
};

/** What the vendor calls a kind of next hop, in the domain's words; unknown ones are refused. */
export function nextHopKind(word: string): NextHopKind {
  return required(ownEntry(kinds, word), { kind: "route.next-hop-unsupported", word });
}

function nextHopOf({ GatewayType: word, GatewayId: id }: VpcRouteIn): NextHop {
  if (word === undefined || word === "") refuse({ kind: "request.missing", anyOf: ["Routes.GatewayType"] });
  if (id === undefined || id === "") refuse({ kind: "request.missing", anyOf: ["Routes.GatewayId"] });
  return { kind: nextHopKind(word), word, id };
}

function destinationOf(route: VpcRouteIn): string {
  const { DestinationCidrBlock: ipv4 = "", DestinationIpv6CidrBlock: ipv6 = "" } = route;
  if (ipv4 !== "" && ipv6 !== "") {
    refuse({ kind: "request.conflict", fields: ["DestinationCidrBlock", "DestinationIpv6CidrBlock"] });
  }
  if (ipv4 === "" && ipv6 === "") refuse({ kind: "request.missing", anyOf: ["Routes.DestinationCidrBlock"] });
  return ipv4 === "" ? ipv6 : ipv4;
}

// "U" is what the v2 tools of Kubernetes' early days send for a user's route.
const userTypes: readonly string[] = ["", "USER", "U"];

/** A route to be made; what only answers carry (RouteId, CreatedTime) says nothing here. */
export function newRoute(route: VpcRouteIn): NewRoute {
  const { RouteType = "", PublishedToVbc, CdcId = "" } = route;
  const unsupported = (field: string, value: string, reason: string) =>
    refuse({ kind: "request.unsupported", field, value, reason });
  if (!userTypes.includes(RouteType)) {
    unsupported("routes.RouteType", RouteType, "only routes of type USER can be made");
  }
  if (PublishedToVbc === true)
    unsupported("routes.PublishedToVbc", "true", "there is no CCN here to publish to");
  if (CdcId !== "") unsupported("routes.CdcId", CdcId, "there are no dedicated clusters here");
  return {
    destination: destinationOf(route),
    nextHop: nextHopOf(route),
    description: route.RouteDescription ?? "",
    enabled: route.Enabled ?? true,
  };
}

/** Names a route by RouteItemId or RouteId; undefined when neither is given. */
export function selectorById({ RouteId: seq, RouteItemId: id }: VpcRouteIn): RouteSelector | undefined {
  if (id !== undefined && id !== "") return { id };
  return seq === undefined || seq === 0 ? undefined : { seq };
}

/** Names a route by its id, else by where it leads and through what. */
export function selectorOf(route: VpcRouteIn): RouteSelector {
  const byId = selectorById(route);
  if (byId !== undefined) return byId;
  const { GatewayId } = route;
  const nextHop = GatewayId === undefined || GatewayId === "" ? {} : { nextHopId: GatewayId };
  return { destination: destinationOf(route), ...nextHop };
}

/** A route as API 3.0 words it; IPv6 routes have no number. */
export function routeOut(route: Route): VpcRouteOut {
  const ipv6 = route.family === 6;
  return {
    DestinationCidrBlock: ipv6 ? "" : route.destination,
    DestinationIpv6CidrBlock: ipv6 ? route.destination : "",
    GatewayType: words[route.nextHopKind] ?? route.nextHopWord,
    GatewayId: route.nextHopId,
    RouteId: ipv6 ? 0 : route.seq,
    RouteItemId: route.id,
    RouteDescription: route.description,
    Enabled: route.enabled,
    RouteType: route.origin === "ccn" ? "CCN" : "USER",
    RouteTableId: route.routeTableId,
    PublishedToVbc: false,
    CreatedTime: localTime(route.createdAtMs),
  };
}

/** A route table as API 3.0 words it: the network's own ranges are no routes but LocalCidrForCcn. */
export function routeTableOut(view: RouteTableView, withRoutes = true): VpcRouteTableOut {
  const { routeTable } = view;
  const routes = withRoutes ? view.routes.filter((route) => route.origin !== "system") : [];
  return {
    VpcId: routeTable.vpcId,
    RouteTableId: routeTable.id,
    RouteTableName: routeTable.name,
    AssociationSet: view.subnetIds.map((SubnetId) => ({ SubnetId, RouteTableId: routeTable.id })),
    RouteSet: routes.map(routeOut),
    Main: routeTable.main,
    CreatedTime: localTime(routeTable.createdAtMs),
    TagSet: tagSet(view.tags),
    LocalCidrForCcn: view.localCidrs.map((Cidr) => ({ Cidr, PublishedToVbc: false })),
  };
}
