import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { action } from "../../../action.ts";
import { jsonListIn } from "../../../words/checks.ts";
import { requireInstanceIds } from "../../../words/instance-batch.ts";

export default action<"ecs", "DetachInstanceRamRole">({
  async run(input, context) {
    const instanceIds = requireInstanceIds(jsonListIn("instanceIds", input.InstanceIds, 100));
    await context.write(modifyInstances, { instanceIds, change: {}, traits: { roleName: "" } });
    return {
      RamRoleName: input.RamRoleName ?? "",
      TotalCount: instanceIds.length,
      FailCount: 0,
      DetachInstanceRamRoleResults: {
        DetachInstanceRamRoleResult: instanceIds.map((id) => ({
          InstanceId: id,
          Success: true,
          Code: "200",
          Message: "success",
          InstanceRamRoleSets: { InstanceRamRoleSet: [] },
        })),
      },
    };
  },
});
