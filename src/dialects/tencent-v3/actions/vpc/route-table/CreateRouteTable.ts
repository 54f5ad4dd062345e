import { createRouteTable } from "../../../../../operations/route-table/create-route-table.ts";
import { action } from "../../../action.ts";
import { requireText } from "../../../words/checks.ts";
import { routeTableOut } from "../../../words/route.ts";
import { requireTags } from "../../../words/tags.ts";

export default action<"vpc", "CreateRouteTable">({
  async run(input, context) {
    const view = await context.write(createRouteTable, {
      vpcId: input.VpcId,
      name: requireText("routeTableName", input.RouteTableName),
      tags: requireTags(input.Tags),
    });
    return { RouteTable: routeTableOut(view) };
  },
});
