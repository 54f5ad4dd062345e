import { modifyKeyPair } from "../../../../../operations/key-pair/modify-key-pair.ts";
import { action } from "../../../action.ts";
import { requireLength } from "../../../words/checks.ts";
import { requireKeyIds, requireKeyName } from "../../../words/key-pair.ts";

export default action<"cvm", "ModifyKeyPairAttribute">({
  fieldFaults: { keyIds: "InvalidKeyPairId.Malformed" },
  async run(input, context) {
    const { KeyId, KeyName: name, Description: text } = input;
    const [keyPairId = KeyId] = requireKeyIds([KeyId]);
    const change = {
      ...(name !== undefined && { name: requireKeyName(name) }),
      ...(text !== undefined && { description: requireLength("description", text) }),
    };
    await context.write(modifyKeyPair, { keyPairId, change });
    return {};
  },
});
