import { attachKeyPairs } from "../../../../../operations/key-pair/attach-key-pairs.ts";
import { action } from "../../../action.ts";
import { requireInstanceIds } from "../../../words/instance-ids.ts";
import { requireKeyIds } from "../../../words/key-pair.ts";

export default action<"cvm", "AssociateInstancesKeyPairs">({
  fieldFaults: { keyIds: "InvalidKeyPairId.Malformed" },
  async run(input, context) {
    const instanceIds = requireInstanceIds(input.InstanceIds);
    const keyPairIds = requireKeyIds(input.KeyIds);
    // Running instances are stopped for it and started again, but only if that is asked for.
    const states = input.ForceStop === true ? (["running", "stopped"] as const) : (["stopped"] as const);
    await context.write(attachKeyPairs, { instanceIds, keyPairIds, states });
    return {};
  },
});
