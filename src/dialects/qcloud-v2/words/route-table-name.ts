import type { RouteTableName } from "../../../operations/route-table/lock-route-table.ts";
import type { ActionContext } from "../../kit/action.ts";
import { newId } from "./ids.ts";

/** The table that a caller names, and the network that it must be in, in either system of ids. */
export async function tableNamed(
  context: ActionContext,
  input: { readonly vpcId: string; readonly routeTableId: string },
): Promise<Required<RouteTableName>> {
  return {
    vpcId: await newId(context, "vpc", input.vpcId),
    routeTableId: await newId(context, "routeTable", input.routeTableId),
  };
}
