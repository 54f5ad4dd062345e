import { refuse } from "../../../domain/fault/fault.ts";
import type { NewRoute } from "../../../operations/route-table/add-routes.ts";
import type { RouteName } from "../../../operations/route-table/find-route.ts";
import { descriptionOf, nameOf, refuseGiven } from "./checks.ts";
import { nextHopOf } from "./route.ts";

const oneHop = "a route has one next hop here: name it by NextHopId and NextHopType";

/** A route as CreateRouteEntry takes it. */
export interface RouteEntryIn {
  readonly DestinationCidrBlock: string;
  readonly NextHopId?: string;
  readonly NextHopType?: string;
  readonly NextHopList?: readonly object[];
  readonly RouteEntryName?: string;
  readonly Description?: string;
}

/** A route to be made. */
export function newRoute(entry: RouteEntryIn): NewRoute {
  refuseGiven("nextHopList", entry.NextHopList, oneHop);
  const { NextHopType, NextHopId } = entry;
  return {
    destination: entry.DestinationCidrBlock,
    nextHop: nextHopOf(NextHopType, NextHopId),
    name: nameOf("routeEntryName", entry.RouteEntryName),
    description: descriptionOf("description", entry.Description),
  };
}

/** How callers name a route that is there. */
export interface RouteEntryNameIn {
  readonly RouteEntryId?: string;
  readonly RouteTableId?: string;
  readonly DestinationCidrBlock?: string;
  readonly NextHopId?: string;
  readonly NextHopList?: readonly object[];
}

/** A route named by its id, or else by its table and destination. */
export function routeNamed(entry: RouteEntryNameIn): RouteName {
  refuseGiven("nextHopList", entry.NextHopList, oneHop);
  const { RouteEntryId: routeId, RouteTableId: routeTableId, DestinationCidrBlock: destination } = entry;
  if (routeId !== undefined) {
    if (routeTableId !== undefined || destination !== undefined) {
      refuse({ kind: "request.conflict", fields: ["routeEntryId", "routeTableId", "destinationCidrBlock"] });
    }
    return { routeId };
  }
  if (routeTableId === undefined)
    refuse({ kind: "request.missing", anyOf: ["routeTableId", "routeEntryId"] });
  if (destination === undefined) refuse({ kind: "request.missing", anyOf: ["destinationCidrBlock"] });
  const { NextHopId: nextHopId } = entry;
  return { routeTableId, destination, ...(nextHopId !== undefined && { nextHopId }) };
}
