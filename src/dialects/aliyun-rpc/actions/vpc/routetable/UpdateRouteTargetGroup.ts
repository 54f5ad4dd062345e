import { refuse } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { requireGroupNames, requireTargets } from "../../../words/route-target-group.ts";

// No group can be here: see CreateRouteTargetGroup.
export default action<"vpc", "UpdateRouteTargetGroup">({
  fields: { memberId: "RouteTargetMemberList.N.MemberId", memberType: "RouteTargetMemberList.N.MemberType" },
  async run(input) {
    const { RouteTargetGroupId: groupId, RouteTargetMemberList: members = [] } = input;
    requireGroupNames(input);
    if (members.length > 0) requireTargets(members);
    return refuse({ kind: "route-target-group.not-found", groupId });
  },
});
