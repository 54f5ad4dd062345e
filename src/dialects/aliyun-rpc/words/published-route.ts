import { refuse } from "../../../domain/fault/fault.ts";
import type { ActionContext } from "../../kit/action.ts";
import { destinationIn, requireRouteTable } from "./gateway-table.ts";

/** Routes to be published to a target, or withdrawn from it. */
export interface PublicationIn {
  readonly TargetType: string;
  readonly TargetInstanceId: string;
  readonly RouteEntries?: readonly { readonly RouteTableId: string; readonly DestinationCidrBlock: string }[];
}

/** Refuses a kind of target that routes are not published to. */
export function requireTargetType(type: string): void {
  if (type === "ECR" || type === "TR") return;
  refuse({ kind: "request.out-of-range", field: "targetType", value: type, expected: "ECR or TR" });
}

/** Refuses routes that are not there first, and then the target: no ECR or transit router is here. */
export async function refusePublication(context: ActionContext, input: PublicationIn): Promise<never> {
  requireTargetType(input.TargetType);
  const { RouteEntries: entries = [] } = input;
  const asked = entries.length;
  if (asked === 0) refuse({ kind: "request.missing", anyOf: ["routeEntries"] });
  if (asked > 50) refuse({ kind: "request.too-many", field: "routeEntries", limit: 50, asked });
  for (const { RouteTableId, DestinationCidrBlock } of entries) {
    const destination = destinationIn(DestinationCidrBlock);
    const { routes } = await requireRouteTable(context, RouteTableId);
    if (!routes.some((route) => route.destination === destination)) {
      refuse({ kind: "route.not-found", route: `${RouteTableId} ${destination}` });
    }
  }
  return refuse({ kind: "publish-target.not-found", targetId: input.TargetInstanceId });
}
