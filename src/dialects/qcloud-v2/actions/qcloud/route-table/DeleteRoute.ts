import { deleteRoutes } from "../../../../../operations/route-table/delete-routes.ts";
import { action } from "../../../action.ts";
import { tableNamed } from "../../../words/route-table-name.ts";
import { nextHopKind } from "../../../words/route.ts";

export default action<"DeleteRoute">({
  faults: { "route.not-found": "InvalidRouteNextHub.NotFound" },
  async run(input, context) {
    const table = await tableNamed(context, input);
    const routes = input.routeSet.map(({ destinationCidrBlock: destination, nextType, nextHub }) => ({
      destination,
      nextHopKind: nextHopKind(nextType)[0],
      nextHopId: nextHub,
    }));
    await context.write(deleteRoutes, { ...table, routes });
    return {};
  },
});
