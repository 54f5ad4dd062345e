import { modifyRoute } from "../../../../../operations/route-table/modify-route.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { routeNamed } from "../../../words/route-entry.ts";
import { nextHopOf } from "../../../words/route.ts";

export default action<"vpc", "ModifyRouteEntry">({
  async run(input, context) {
    const { RouteEntryName: name, Description: description } = input;
    const { NewNextHopId: hopId, NewNextHopType: hopType } = input;
    const moves = hopId !== undefined || hopType !== undefined;
    await context.write(modifyRoute, {
      which: routeNamed(input),
      ...(name !== undefined && { name: nameOf("routeEntryName", name) }),
      ...(description !== undefined && { description: descriptionOf("description", description) }),
      ...(moves && { nextHop: nextHopOf(hopType, hopId) }),
      ...dryRunOf(input),
    });
    return {};
  },
});
