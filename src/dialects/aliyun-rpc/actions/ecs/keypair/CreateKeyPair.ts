import { addKeyPair } from "../../../../../operations/key-pair/add-key-pair.ts";
import { freshSshKey } from "../../../../kit/ssh-key.ts";
import { action } from "../../../action.ts";
import { requireKeyName } from "../../../words/key-pair.ts";
import { tagPairs } from "../../../words/tags.ts";

export default action<"ecs", "CreateKeyPair">({
  faults: { "quota.exceeded": "QuotaExceed.KeyPair" },
  refuses: {
    ResourceGroupId: "key pairs are in no resource group here",
  },
  async run(input, context) {
    const name = requireKeyName(input.KeyPairName);
    const tags = tagPairs(input.Tag);
    const { privateKey, ...kept } = await freshSshKey();
    const { keyPairId } = await context.write(addKeyPair, { name, tags, ...kept });
    return {
      KeyPairId: keyPairId,
      KeyPairName: name,
      KeyPairFingerPrint: kept.fingerprint,
      PrivateKeyBody: privateKey,
    };
  },
});
