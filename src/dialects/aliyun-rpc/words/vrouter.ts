import type { Vpc } from "../../../domain/vpc/vpc.ts";
import { listWholeVpcs } from "../../../operations/vpc/list-vpcs.ts";
import type { JsonObject } from "../../../domain/json.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { keptTraits, textTrait } from "../../kit/traits.ts";
import { pageOf } from "./paging.ts";
import { utcTime } from "./times.ts";
import { networkDescriptionOf, networkNameOf } from "./vpc-checks.ts";

/** How routers are asked for. */
interface RouterQuestion {
  readonly VRouterId?: string;
  readonly PageNumber?: number;
  readonly PageSize?: number;
}

/** A page of routers, one to each network, as both products draw them. */
export async function drawRouters(context: ActionContext, input: RouterQuestion) {
  const { part, echo } = pageOf(input);
  const { VRouterId: routerId = "" } = input;
  const query: Query<Vpc> = routerId === "" ? {} : { where: { routerId } };
  const { items, total } = await context.read(listWholeVpcs, { ...query, ...part });
  const VRouter = items.map(({ vpc, parts }) => ({
    VRouterId: vpc.routerId,
    VpcId: vpc.id,
    RegionId: vpc.region,
    VRouterName: textTrait(vpc.traits, "routerName"),
    Description: textTrait(vpc.traits, "routerDescription"),
    CreationTime: utcTime(vpc.createdAtMs),
    RouteTableIds: { RouteTableId: parts.routeTableIds },
  }));
  return { VRouters: { VRouter }, TotalCount: total, ...echo };
}

/** What is to change about a router, as it is kept on its network. */
export function routerTraits(input: {
  readonly VRouterName?: string;
  readonly Description?: string;
}): JsonObject {
  const { VRouterName: name, Description: description } = input;
  return keptTraits({
    routerName: name === undefined ? undefined : networkNameOf("vRouterName", name),
    routerDescription: description === undefined ? undefined : networkDescriptionOf(description),
  });
}
