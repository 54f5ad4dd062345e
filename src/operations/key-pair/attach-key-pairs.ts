import type { Instance } from "../../domain/instance/instance.ts";
import { putKeyPairs } from "../instance/put-key-pairs.ts";
import { lockInstances, requireStates } from "../instance/require-instances.ts";
import { writeOperation } from "../kit/operation.ts";

/** Instances, and key pairs that they are to have or to lose. */
export interface InstancesAndKeys {
  readonly instanceIds: readonly string[];
  readonly keyPairIds: readonly string[];
  /** The states in which instances let their keys be changed. */
  readonly states: readonly Instance["state"][];
  /** Whether an instance has one key pair at most, so that a new one takes the old one's place. */
  readonly single?: boolean;
}

/** Puts key pairs into instances, all of them or none. */
export const attachKeyPairs = writeOperation(
  "key-pair/attach-key-pairs",
  async (work, { instanceIds, keyPairIds, states, single }: InstancesAndKeys) => {
    requireStates(await lockInstances(work, instanceIds), states);
    if (single === true) await work.tx.remove("instanceKeyPair", { instanceId: instanceIds });
    await putKeyPairs(work, instanceIds, keyPairIds);
  },
);
