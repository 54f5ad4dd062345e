import { action } from "../../../action.ts";
import { refusePublication } from "../../../words/published-route.ts";

export default action<"vpc", "PublishVpcRouteEntries">({
  // A rehearsal is refused as the call itself is.
  hints: ["DryRun"],
  fields: { destination: "RouteEntries.N.DestinationCidrBlock" },
  run: (input, context) => refusePublication(context, input),
});
