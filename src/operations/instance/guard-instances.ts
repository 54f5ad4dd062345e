import { guardEni } from "../eni/guard-eni.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockPrimaryEni } from "./primary-eni.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** Instances, and security groups of their primary ENIs. */
export interface InstancesAndGroups {
  readonly instanceIds: readonly string[];
  readonly securityGroupIds: readonly string[];
}

/** Puts security groups on the primary ENIs of instances, all or none; groups that are there already stay. */
export const guardInstances = writeOperation(
  "instance/guard-instances",
  async (work, { instanceIds, securityGroupIds }: InstancesAndGroups) => {
    await work.tx.lock("securityGroup", securityGroupIds.toSorted());
    const instances = await lockInstances(work, instanceIds);
    requireStates(instances, ["running", "stopped"]);
    for (const instance of instances) {
      const eni = await lockPrimaryEni(work, instance.id);
      await guardEni(work, eni.id, instance.vpcId, securityGroupIds);
    }
  },
);
