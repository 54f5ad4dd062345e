import { joinGroup } from "../../../../../operations/security-group/join-group.ts";
import { action } from "../../../action.ts";
import { memberIn } from "../../../words/member.ts";

export default action<"ecs", "JoinSecurityGroup">({
  faults: {
    "request.conflict": "InvalidParam.EniIdAndInstanceId.Conflict",
    "security-group.vpc-mismatch": "InvalidOperation.VpcMismatch",
    "security-group.full": "SecurityGroupInstanceLimitExceeded",
    "eni.group-limit": "InstanceSecurityGroupLimitExceeded",
    "instance.wrong-state": "IncorrectInstanceStatus",
  },
  async run(input, context) {
    await context.write(joinGroup, { securityGroupId: input.SecurityGroupId, member: memberIn(input) });
    return {};
  },
});
