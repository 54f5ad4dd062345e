import { refuse } from "../../../../../domain/fault/fault.ts";
import { createRouteTable } from "../../../../../operations/route-table/create-route-table.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf } from "../../../words/checks.ts";
import { tagPairs } from "../../../words/tags.ts";

export default action<"vpc", "CreateRouteTable">({
  faults: { "quota.exceeded": "QuotaExceeded.RouteTable" },
  fieldFaults: {
    routeTableName: "InvalidParameter.RouteTableName.Malformed",
    description: "InvalidParameter.Description.Malformed",
  },
  async run(input, context) {
    const { AssociateType: type = "VSwitch" } = input;
    if (type !== "VSwitch") {
      const reason = "there are no gateways here that a table could be associated with";
      refuse({ kind: "request.unsupported", field: "associateType", value: type, reason });
    }
    const { routeTable } = await context.write(createRouteTable, {
      vpcId: input.VpcId,
      name: nameOf("routeTableName", input.RouteTableName),
      description: descriptionOf("description", input.Description),
      tags: tagPairs(input.Tag),
    });
    return { RouteTableId: routeTable.id };
  },
});
