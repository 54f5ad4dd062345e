import { unguardInstances } from "../../../../../operations/instance/unguard-instances.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";

export default action<"cvm", "DisassociateSecurityGroups">({
  faults: {
    "security-group.vpc-mismatch": "FailedOperation.SecurityGroupActionFailed",
    "security-group.last": "SecGroupActionFailure",
  },
  async run(input, context) {
    await context.write(unguardInstances, {
      instanceIds: requireInstanceIds(input.InstanceIds),
      securityGroupIds: input.SecurityGroupIds,
    });
    return {};
  },
});
