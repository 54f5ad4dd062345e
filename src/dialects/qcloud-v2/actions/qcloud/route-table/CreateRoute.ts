import { createRoutes } from "../../../../../operations/route-table/create-routes.ts";
import { action } from "../../../action.ts";
import { tableNamed } from "../../../words/route-table-name.ts";
import { newRoute } from "../../../words/route.ts";

export default action<"CreateRoute">({
  faults: { "quota.exceeded": "RouteLimitExceeded" },
  fields: { destination: "routeSet.n.destinationCidrBlock" },
  async run(input, context) {
    const table = await tableNamed(context, input);
    await context.write(createRoutes, { ...table, routes: input.routeSet.map(newRoute) });
    return {};
  },
});
