import { deleteRouteTable } from "../../../../../operations/route-table/delete-route-table.ts";
import { action } from "../../../action.ts";
import { tableNamed } from "../../../words/route-table-name.ts";

export default action<"DeleteRouteTable">({
  async run(input, context) {
    await context.write(deleteRouteTable, { ...(await tableNamed(context, input)), withRoutes: true });
    return {};
  },
});
