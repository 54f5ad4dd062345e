import { leaveGroup } from "../../../../../operations/security-group/leave-group.ts";
import { action } from "../../../action.ts";
import { memberIn } from "../../../words/member.ts";

export default action<"ecs", "LeaveSecurityGroup">({
  faults: { "instance.wrong-state": "IncorrectInstanceStatus" },
  async run(input, context) {
    await context.write(leaveGroup, { securityGroupId: input.SecurityGroupId, member: memberIn(input) });
    return {};
  },
});
