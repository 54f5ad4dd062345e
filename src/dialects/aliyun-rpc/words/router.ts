import type { VpcDescribeVRoutersIn, VpcDescribeVRoutersOut } from "../../../generated/aliyun-rpc.ts";
import { listRouters, type RouterView } from "../../../operations/route-table/list-routers.ts";
import { modifyRouter } from "../../../operations/route-table/modify-router.ts";
import type { ActionContext } from "../../kit/action.ts";
import { descriptionOf, nameOf } from "./checks.ts";
import { pageOf } from "./paging.ts";
import { utcTime } from "./times.ts";

const text = (value: unknown) => (typeof value === "string" ? value : "");

function routerOut({ vpc, routeTableIds }: RouterView) {
  return {
    VRouterId: vpc.routerId,
    VRouterName: text(vpc.traits["routerName"]),
    Description: text(vpc.traits["routerDescription"]),
    VpcId: vpc.id,
    RegionId: vpc.region,
    CreationTime: utcTime(vpc.createdAtMs),
    RouteTableIds: { RouteTableId: routeTableIds },
  };
}

/** Lists the routers of networks: what DescribeVRouters does in both products. */
export async function describeVRouters(
  input: VpcDescribeVRoutersIn,
  context: ActionContext,
): Promise<VpcDescribeVRoutersOut> {
  const { part, echo } = pageOf(input);
  const { VRouterId: routerId } = input;
  const where = routerId === undefined ? {} : { routerId };
  const { items, total } = await context.read(listRouters, { where, ...part });
  return { ...echo, TotalCount: total, VRouters: { VRouter: items.map(routerOut) } };
}

/** Names the router of a network: what ModifyVRouterAttribute does in both products. */
export async function modifyVRouter(
  input: { readonly VRouterId: string; readonly VRouterName?: string; readonly Description?: string },
  context: ActionContext,
): Promise<Record<string, never>> {
  const { VRouterName: name, Description: description } = input;
  await context.write(modifyRouter, {
    routerId: input.VRouterId,
    ...(name !== undefined && { name: nameOf("vRouterName", name) }),
    ...(description !== undefined && { description: descriptionOf("description", description) }),
  });
  return {};
}
