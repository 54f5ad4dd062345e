import { detachKeyPairs } from "../../../../../operations/key-pair/detach-key-pairs.ts";
import { action } from "../../../action.ts";
import { jsonListIn } from "../../../words/checks.ts";
import { requireInstanceIds } from "../../../words/instance-batch.ts";
import { keyPairNamed } from "../../../words/key-names.ts";
import { keyResults } from "../../../words/key-pair.ts";

export default action<"ecs", "DetachKeyPair">({
  faults: { "instance.not-found": "InvalidInstanceIds.ValueNotSupported" },
  async run({ KeyPairName: name, InstanceIds: ids }, context) {
    const instanceIds = requireInstanceIds(jsonListIn("instanceIds", ids, 50));
    const keyPairIds = [await keyPairNamed(context, name)];
    const states = ["running", "stopped"] as const;
    await context.write(detachKeyPairs, { instanceIds, keyPairIds, states });
    return keyResults(name, instanceIds);
  },
});
