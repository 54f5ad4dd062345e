import { associateRouteTable } from "../../../../../operations/route-table/associate-route-table.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { tableNamed } from "../../../words/route-table-name.ts";

export default action<"AssociateRouteTable">({
  async run(input, context) {
    const table = await tableNamed(context, input);
    const subnetId = await newId(context, "subnet", input.subnetId);
    await context.write(associateRouteTable, { ...table, subnetId });
    return {};
  },
});
