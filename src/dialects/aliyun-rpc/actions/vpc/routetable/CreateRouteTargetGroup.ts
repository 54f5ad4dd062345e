import { refuse } from "../../../../../domain/fault/fault.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { action } from "../../../action.ts";
import { requireGroupNames, requireTargets } from "../../../words/route-target-group.ts";
import { tagPairs } from "../../../words/tags.ts";

// Members are endpoints of gateway load balancers, of which none is here: a group never comes to be.
export default action<"vpc", "CreateRouteTargetGroup">({
  // It would be kept on a group, if one could be made.
  hints: ["ResourceGroupId"],
  fields: { memberId: "RouteTargetMemberList.N.MemberId", memberType: "RouteTargetMemberList.N.MemberType" },
  async run(input, context) {
    const { ConfigMode: mode, VpcId: vpcId, RouteTargetMemberList: members } = input;
    if (mode !== "Active-Standby") {
      const expected = "Active-Standby";
      refuse({ kind: "request.out-of-range", field: "configMode", value: mode, expected });
    }
    requireGroupNames(input);
    tagPairs(input.Tag);
    requireTargets(members);
    const { items } = await context.read(listVpcs, { where: { id: vpcId } });
    if (items.length === 0) refuse({ kind: "vpc.not-found", vpcId });
    return refuse({ kind: "route-target.not-found", memberId: members[0]?.MemberId ?? "" });
  },
});
