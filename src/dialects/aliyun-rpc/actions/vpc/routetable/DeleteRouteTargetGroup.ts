import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";

// No group can be here: see CreateRouteTargetGroup.
export default action<"vpc", "DeleteRouteTargetGroup">({
  // No word about a group that is not there changes the answer.
  hints: ["ForceDelete", "Tag"],
  async run({ RouteTargetGroupId: groupId }) {
    return refuse({ kind: "route-target-group.not-found", groupId });
  },
});
