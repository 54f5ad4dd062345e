import { guardInstances } from "../../../../../operations/instance/guard-instances.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"cvm", "AssociateSecurityGroups">({
  faults: { "security-group.vpc-mismatch": "FailedOperation.SecurityGroupActionFailed" },
  async run(input, context) {
    await context.write(guardInstances, {
      instanceIds: requireInstanceIds(input.InstanceIds),
      securityGroupIds: input.SecurityGroupIds,
    });
    return {};
  },
});
