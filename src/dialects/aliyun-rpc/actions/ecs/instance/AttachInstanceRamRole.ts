import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { roleBatch, roleBatchIn } from "../../../words/ram-role.ts";

export default action<"ecs", "AttachInstanceRamRole">({
  ...roleBatch,
  async run(input, context) {
    refuseGiven("policy", input.Policy, "roles are only remembered here");
    const instanceIds = roleBatchIn(input);
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
