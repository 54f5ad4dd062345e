import { required } from "../../../../../domain/fault/fault.ts";
import { addKeyPair } from "../../../../../operations/key-pair/add-key-pair.ts";
import { readSshKey } from "../../../../kit/ssh-key.ts";
import { action } from "../../../action.ts";
import { requireKeyName } from "../../../words/key-pair.ts";
import { tagPairs } from "../../../words/tags.ts";

export default action<"ecs", "ImportKeyPair">({
  faults: { "quota.exceeded": "QuotaExceed.KeyPair" },
  refuses: {
    ResourceGroupId: "key pairs are in no resource group here",
  },
  async run(input, context) {
    const key = required(readSshKey(input.PublicKeyBody), { kind: "key-pair.key-malformed" });
    const name = requireKeyName(input.KeyPairName);
    await context.write(addKeyPair, { ...key, name, tags: tagPairs(input.Tag) });
    return { KeyPairName: name, KeyPairFingerPrint: key.fingerprint };
  },
});
