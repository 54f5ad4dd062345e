import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { action } from "../../../action.ts";
import { jsonListIn, refuseGiven } from "../../../words/checks.ts";
import { requireInstanceIds } from "../../../words/instance-batch.ts";

export default action<"ecs", "AttachInstanceRamRole">({
  async run(input, context) {
    refuseGiven("policy", input.Policy, "roles are only remembered here");
    const instanceIds = requireInstanceIds(jsonListIn("instanceIds", input.InstanceIds, 100));
    const traits = { roleName: input.RamRoleName };
    await context.write(modifyInstances, { instanceIds, change: {}, traits });
    return {
      RamRoleName: input.RamRoleName,
      TotalCount: instanceIds.length,
      FailCount: 0,
      AttachInstanceRamRoleResults: {
        AttachInstanceRamRoleResult: instanceIds.map((id) => ({
          InstanceId: id,
          Success: true,
          Code: "200",
          Message: "success",
        })),
      },
    };
  },
});
