import { detachRole } from "../../../../../operations/instance/detach-role.ts";
import { action } from "../../../action.ts";
import { roleBatch, roleBatchIn } from "../../../words/ram-role.ts";

export default action<"ecs", "DetachInstanceRamRole">({
  ...roleBatch,
  async run(input, context) {
    const { RamRoleName: named = "" } = input;
    const borne = await context.write(detachRole, {
      instanceIds: roleBatchIn(input),
      ...(named !== "" && { roleName: named }),
    });
    return {
      RamRoleName: named,
      TotalCount: borne.length,
      FailCount: 0,
      DetachInstanceRamRoleResults: {
        DetachInstanceRamRoleResult: borne.map(({ instanceId: InstanceId, roleName: RamRoleName }) => ({
          InstanceId,
          Success: true,
          Code: "200",
          Message: "success",
          InstanceRamRoleSets: {
            InstanceRamRoleSet: RamRoleName === "" ? [] : [{ InstanceId, RamRoleName }],
          },
        })),
      },
    };
  },
});
