import { lockInstances, requireStates } from "../instance/require-instances.ts";
import { writeOperation } from "../kit/operation.ts";
import type { InstancesAndKeys } from "./attach-key-pairs.ts";
import { lockKeyPairs } from "./lock-key-pairs.ts";

/** Takes key pairs out of instances; those that are not in one are left alone. */
export const detachKeyPairs = writeOperation(
  "key-pair/detach-key-pairs",
  async (work, { instanceIds, keyPairIds, states }: InstancesAndKeys) => {
    requireStates(await lockInstances(work, instanceIds), states);
    await lockKeyPairs(work, keyPairIds);
    await work.tx.remove("instanceKeyPair", { instanceId: instanceIds, keyPairId: keyPairIds });
  },
);
