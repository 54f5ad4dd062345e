import { refuse } from "../../../../../domain/fault/fault.ts";
import type { CvmModifyInstancesAttributeIn } from "../../../../../generated/tencent-v3.ts";
import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";
import { requireHostName, requireInstanceName, requireUserData } from "../../../words/new-instance.ts";

function changeOf(input: CvmModifyInstancesAttributeIn) {
  const { InstanceName: name, HostName: hostName, DisableApiTermination: deletionProtected } = input;
  return {
    ...(name !== undefined && { name: requireInstanceName(name) }),
    ...(hostName !== undefined && { hostName: requireHostName(hostName) }),
    ...(deletionProtected !== undefined && { deletionProtected }),
  };
}

export default action<"cvm", "ModifyInstancesAttribute">({
  faults: { "security-group.vpc-mismatch": "FailedOperation.SecurityGroupActionFailed" },
  fieldFaults: {
    instanceName: "InvalidInstanceName.TooLong",
    hostName: "InvalidParameterValue.IllegalHostName",
    userData: "InvalidParameterValue.InvalidUserDataFormat",
  },
  // A role is only remembered, by its name, and no machine is restarted to learn what it is called.
  hints: ["CamRoleType", "AutoReboot"],
  async run(input, context) {
    const { InstanceIds: ids, SecurityGroups: securityGroupIds } = input;
    const change = changeOf(input);
    const traits = keptTraits({ userData: requireUserData(input.UserData), roleName: input.CamRoleName });
    if (securityGroupIds === undefined && Object.keys({ ...change, ...traits }).length === 0) {
      refuse({ kind: "request.missing", anyOf: ["instanceName", "securityGroups", "hostName", "userData"] });
    }
    await context.write(modifyInstances, {
      instanceIds: requireInstanceIds(ids),
      change,
      traits,
      ...(securityGroupIds !== undefined && { securityGroupIds }),
    });
    return {};
  },
});
