import { deleteNamedRoutes } from "../../../../../operations/route-table/delete-named-routes.ts";
import { action } from "../../../action.ts";
import { routeNamed } from "../../../words/route-entry.ts";

export default action<"ecs", "DeleteRouteEntry">({
  async run(input, context) {
    await context.write(deleteNamedRoutes, { routes: [routeNamed(input)] });
    return {};
  },
});
