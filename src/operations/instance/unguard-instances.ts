import { refuse } from "../../domain/fault/fault.ts";
import { lockGroups } from "../eni/guard-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import type { InstancesAndGroups } from "./guard-instances.ts";
import { lockPrimaryEni } from "./primary-eni.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** Takes security groups off the primary ENIs of instances, all or none; each must keep one. */
export const unguardInstances = writeOperation(
  "instance/unguard-instances",
  async (work, { instanceIds, securityGroupIds }: InstancesAndGroups) => {
    const [securityGroupId = ""] = securityGroupIds;
    const instances = await lockInstances(work, instanceIds);
    requireStates(instances, ["running", "stopped"]);
    for (const instance of instances) {
      await lockGroups(work, instance.vpcId, securityGroupIds);
      const { id: eniId } = await lockPrimaryEni(work, instance.id);
      await work.tx.remove("eniSecurityGroup", { eniId, securityGroupId: securityGroupIds });
      if ((await work.tx.find("eniSecurityGroup", { where: { eniId } })).length === 0) {
        refuse({ kind: "security-group.last", securityGroupId, memberId: instance.id });
      }
    }
  },
);
