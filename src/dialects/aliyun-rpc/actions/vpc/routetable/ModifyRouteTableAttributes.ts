import { modifyRouteTable } from "../../../../../operations/route-table/modify-route-table.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";

export default action<"vpc", "ModifyRouteTableAttributes">({
  faults: { "route-table.not-found": "Abs.InvalidRouteTableId.NotExist" },
  fieldFaults: {
    routeTableName: "Abs.InvaliTableName.Malformed",
    description: "InvalidDescription.Malformed",
  },
  async run(input, context) {
    const { RouteTableName: name, Description: description, RoutePropagationEnable: propagated } = input;
    await context.write(modifyRouteTable, {
      routeTableId: input.RouteTableId,
      ...(name !== undefined && { name: nameOf("routeTableName", name) }),
      ...(description !== undefined && { description: descriptionOf("description", description) }),
      // No dynamic routes come here, so receiving them or not is the same; the setting is shown back.
      ...(propagated !== undefined && { traits: { routePropagation: propagated } }),
    });
    return {};
  },
});
