import type { Instance } from "../../domain/instance/instance.ts";
import type { JsonObject } from "../../domain/json.ts";
import { guardEni } from "../eni/guard-eni.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockPrimaryEni } from "./primary-eni.ts";
import { lockInstances, requireStates } from "./require-instances.ts";

/** What about instances is to be different; what is left out stays. */
export interface ModifyInstances {
  readonly instanceIds: readonly string[];
  readonly change: Partial<
    Pick<Instance, "name" | "hostName" | "description" | "deletionProtected" | "projectId">
  >;
  /** Replaces the groups of the primary ENIs. */
  readonly securityGroupIds?: readonly string[];
  /** Laid over those that they have. */
  readonly traits?: JsonObject;
  /** The states in which the change is possible; running and stopped when left out. */
  readonly states?: readonly Instance["state"][];
}

async function guardAnew(
  work: WriteWork,
  instance: Instance,
  securityGroupIds: readonly string[],
): Promise<void> {
  const eni = await lockPrimaryEni(work, instance.id);
  await work.tx.remove("eniSecurityGroup", { eniId: eni.id });
  await guardEni(work, eni.id, instance.vpcId, securityGroupIds);
}

/** Changes what instances are called and how their primary ENIs are guarded, all of them or none. */
export const modifyInstances = writeOperation(
  "instance/modify-instances",
  async (work, input: ModifyInstances) => {
    const { traits, securityGroupIds, states = ["running", "stopped"] } = input;
    await work.tx.lock("securityGroup", (securityGroupIds ?? []).toSorted());
    const instances = await lockInstances(work, input.instanceIds);
    requireStates(instances, states);
    for (const instance of instances) {
      const kept = traits === undefined ? {} : { traits: { ...instance.traits, ...traits } };
      await work.tx.update("instance", { id: instance.id }, { ...input.change, ...kept });
      if (securityGroupIds !== undefined) await guardAnew(work, instance, securityGroupIds);
    }
  },
);
