import { refuse } from "../../../../../domain/fault/fault.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { action } from "../../../action.ts";
import { routeType } from "../../../words/route.ts";

const types = ["System", "Custom", "BGP", "CEN", "ECR"];

function typesAsked(text: string): readonly string[] {
  if (text === "All") return types;
  if (types.includes(text)) return [text];
  const expected = `All, ${types.join(", ")}`;
  return refuse({ kind: "request.malformed", field: "routeEntryType", value: text, expected });
}

export default action<"vpc", "GetVpcRouteEntrySummary">({
  async run(input, context) {
    const asked = typesAsked(input.RouteEntryType);
    const { VpcId: vpcId, RouteTableId: id } = input;
    const where = { vpcId, ...(id !== undefined && { id }) };
    const { items } = await context.read(listRouteTables, { where });
    if (items.length === 0 && id === undefined) refuse({ kind: "vpc.not-found", vpcId });
    if (items.length === 0) refuse({ kind: "route-table.not-found", routeTableId: id ?? "" });
    const summaries = items.map(({ routeTable, routes }) => ({
      RouteTableId: routeTable.id,
      EntrySummarys: asked.map((RouteEntryType) => ({
        RouteEntryType,
        Count: routes.filter((route) => routeType(route) === RouteEntryType).length,
      })),
    }));
    return { RouteEntrySummarys: summaries };
  },
});
