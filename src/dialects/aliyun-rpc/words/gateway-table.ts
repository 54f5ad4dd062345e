import { readDestination } from "../../../domain/route-table/destination.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import { listRouteTables } from "../../../operations/route-table/list-route-tables.ts";
import type { RouteTableView } from "../../../operations/route-table/route-table-view.ts";
import type { ActionContext } from "../../kit/action.ts";

/** Codes where the table of a gateway is not as a call needs it. */
export const gatewayFaults = { "route-table.not-found": "ResourceNotFound.RouteTable" } as const;

/** Codes for the words that a gateway may be asked for in. */
export const gatewayFieldFaults = { gatewayType: "IllegalParam.GatewayType" } as const;

/** The route table with this id. */
export async function requireRouteTable(context: ActionContext, id: string): Promise<RouteTableView> {
  const { items } = await context.read(listRouteTables, { where: { id } });
  return items[0] ?? refuse({ kind: "route-table.not-found", routeTableId: id });
}

/** A destination in its canonical form. */
export function destinationIn(text: string): string {
  return readDestination(text)?.text ?? refuse({ kind: "route.destination-malformed", destination: text });
}

const gatewayTypes = ["Ipv4Gateway", "Ipv6Gateway"];

/** A table and a gateway that are to be brought together, or apart. */
export interface GatewayTableIn {
  readonly RouteTableId: string;
  readonly GatewayId: string;
  readonly GatewayType?: string;
}

/** Refuses what is wrong with the table first, and then the gateway: no IPv4 or IPv6 gateway is here. */
export async function refuseGateway(context: ActionContext, input: GatewayTableIn): Promise<never> {
  const { GatewayType: type = "Ipv4Gateway" } = input;
  if (!gatewayTypes.includes(type)) {
    const expected = gatewayTypes.join(" or ");
    refuse({ kind: "request.out-of-range", field: "gatewayType", value: type, expected });
  }
  const { routeTable } = await requireRouteTable(context, input.RouteTableId);
  if (routeTable.main) refuse({ kind: "gateway.table-unfit", routeTableId: routeTable.id });
  return refuse({ kind: "gateway.not-found", gatewayId: input.GatewayId });
}

/** Refuses a table as a gateway's: those that are here are all of vSwitches. */
export async function refuseGatewayTable(context: ActionContext, routeTableId: string): Promise<never> {
  await requireRouteTable(context, routeTableId);
  return refuse({ kind: "gateway.table-not-found", routeTableId });
}
