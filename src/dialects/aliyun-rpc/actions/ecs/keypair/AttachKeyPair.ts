import { attachKeyPairs } from "../../../../../operations/key-pair/attach-key-pairs.ts";
import { action } from "../../../action.ts";
import { jsonListIn } from "../../../words/checks.ts";
import { requireInstanceIds } from "../../../words/instance-batch.ts";
import { keyPairNamed } from "../../../words/key-names.ts";
import { keyResults } from "../../../words/key-pair.ts";

export default action<"ecs", "AttachKeyPair">({
  faults: { "instance.not-found": "InvalidInstanceIds.ValueNotSupported" },
  async run({ KeyPairName: name, InstanceIds: ids }, context) {
    const instanceIds = requireInstanceIds(jsonListIn("instanceIds", ids, 50));
    const keyPairIds = [await keyPairNamed(context, name)];
    const states = ["running", "stopped"] as const;
    await context.write(attachKeyPairs, { instanceIds, keyPairIds, states, single: true });
    return keyResults(name, instanceIds);
  },
});
