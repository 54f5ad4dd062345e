import { refuse } from "../../../../../domain/fault/fault.ts";
import { deleteKeyPairs } from "../../../../../operations/key-pair/delete-key-pairs.ts";
import { action } from "../../../action.ts";
import { jsonListIn } from "../../../words/checks.ts";
import { keyPairNamed } from "../../../words/key-names.ts";

export default action<"ecs", "DeleteKeyPairs">({
  faults: { "key-pair.not-found": "InvalidKeyPairNames.ValueNotSupported" },
  async run(input, context) {
    const names = jsonListIn("keyPairNames", input.KeyPairNames, 20) ?? [];
    if (names.length === 0) refuse({ kind: "request.missing", anyOf: ["keyPairNames"] });
    const keyPairIds = await Promise.all(names.map((name) => keyPairNamed(context, name)));
    await context.write(deleteKeyPairs, { keyPairIds });
    return {};
  },
});
