import { required } from "../../../../../domain/fault/fault.ts";
import { addKeyPair } from "../../../../../operations/key-pair/add-key-pair.ts";
import { readSshKey } from "../../../../kit/ssh-key.ts";
import { action } from "../../../action.ts";
import { keyPairTags, requireKeyName } from "../../../words/key-pair.ts";

export default action<"cvm", "ImportKeyPair">({
  async run(input, context) {
    const key = required(readSshKey(input.PublicKey), { kind: "key-pair.key-malformed" });
    const { keyPairId } = await context.write(addKeyPair, {
      ...key,
      name: requireKeyName(input.KeyName),
      projectId: String(input.ProjectId),
      once: true,
      tags: keyPairTags(input.TagSpecification),
    });
    return { KeyId: keyPairId };
  },
});
