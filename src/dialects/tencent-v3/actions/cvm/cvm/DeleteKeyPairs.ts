import { deleteKeyPairs } from "../../../../../operations/key-pair/delete-key-pairs.ts";
import { action } from "../../../action.ts";
import { requireKeyIds } from "../../../words/key-pair.ts";

export default action<"cvm", "DeleteKeyPairs">({
  fieldFaults: { keyIds: "InvalidKeyPairId.Malformed" },
  async run(input, context) {
    await context.write(deleteKeyPairs, { keyPairIds: requireKeyIds(input.KeyIds) });
    return {};
  },
});
