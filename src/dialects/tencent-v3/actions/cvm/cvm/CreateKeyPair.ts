import { addKeyPair } from "../../../../../operations/key-pair/add-key-pair.ts";
import { freshSshKey } from "../../../../kit/ssh-key.ts";
import { action } from "../../../action.ts";
import { keyPairTags, requireKeyName } from "../../../words/key-pair.ts";

export default action<"cvm", "CreateKeyPair">({
  async run(input, context) {
    const name = requireKeyName(input.KeyName);
    const tags = keyPairTags(input.TagSpecification);
    const { privateKey, ...kept } = await freshSshKey();
    const projectId = String(input.ProjectId);
    const { keyPairId } = await context.write(addKeyPair, { name, projectId, tags, ...kept });
    return {
      KeyPair: {
        KeyId: keyPairId,
        KeyName: name,
        ProjectId: input.ProjectId,
        PublicKey: kept.publicKey,
        PrivateKey: privateKey,
      },
    };
  },
});
