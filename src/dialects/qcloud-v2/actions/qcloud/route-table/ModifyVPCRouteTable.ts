import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyRouteTable } from "../../../../../operations/route-table/modify-route-table.ts";
import { action } from "../../../action.ts";
import { tableNamed } from "../../../words/route-table-name.ts";
import { routeTableName } from "../../../words/route.ts";

export default action<"ModifyVPCRouteTable">({
  async run({ vpcId, routeTableId, routeTableName: name }, context) {
    if (vpcId === undefined) refuse({ kind: "request.missing", anyOf: ["vpcId"] });
    if (routeTableId === undefined) refuse({ kind: "request.missing", anyOf: ["routeTableId"] });
    if (name === undefined) refuse({ kind: "request.missing", anyOf: ["routeTableName"] });
    const table = await tableNamed(context, { vpcId, routeTableId });
    await context.write(modifyRouteTable, { ...table, name: routeTableName(name) });
    return {};
  },
});
