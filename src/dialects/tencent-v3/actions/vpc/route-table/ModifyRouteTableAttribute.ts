import { modifyRouteTable } from "../../../../../operations/route-table/modify-route-table.ts";
import { action } from "../../../action.ts";
import { requireText } from "../../../words/checks.ts";

export default action<"vpc", "ModifyRouteTableAttribute">({
  async run(input, context) {
    const name = requireText("routeTableName", input.RouteTableName);
    await context.write(modifyRouteTable, { routeTableId: input.RouteTableId, name });
    return {};
  },
});
