import { refuse } from "../../../../../domain/fault/fault.ts";
import { createRoutesInTables } from "../../../../../operations/route-table/create-routes-in-tables.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { newRoute } from "../../../words/route-entry.ts";

export default action<"vpc", "CreateRouteEntries">({
  fields: {
    destination: "RouteEntries.N.DstCidrBlock",
    nextHopId: "RouteEntries.N.NextHop",
    routeEntryName: "RouteEntries.N.Name",
  },
  async run(input, context) {
    const asked = input.RouteEntries.length;
    if (asked > 50) refuse({ kind: "request.too-many", field: "routeEntries", limit: 50, asked });
    const routes = input.RouteEntries.map((entry) => {
      const { DstCidrBlock: DestinationCidrBlock, NextHop: NextHopId, NextHopType } = entry;
      const { Name: RouteEntryName = "", Description = "" } = entry;
      const route = { DestinationCidrBlock, NextHopId, NextHopType, RouteEntryName, Description };
      return { routeTableId: entry.RouteTableId, route: newRoute(route) };
    });
    // All are made or none, so that no entry of an answer has ever failed.
    const made = await context.write(createRoutesInTables, { routes, ...dryRunOf(input) });
    return {
      RouteEntryIds: made.map((route) => route.id),
      SuccessCount: made.length,
      FailedCount: 0,
      FailedRouteEntries: [],
    };
  },
});
