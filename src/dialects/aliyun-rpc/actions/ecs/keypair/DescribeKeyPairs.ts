import type { KeyPair } from "../../../../../domain/instance/instance.ts";
import { listKeyPairs } from "../../../../../operations/key-pair/list-key-pairs.ts";
import type { Match } from "../../../../../store/port.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { ecsTags, tagParts } from "../../../words/tags.ts";
import { utcTime } from "../../../words/times.ts";

// "*key" finds by the end, "key*" by the beginning, "*key*" by anything in the name.
function named(text: string): Match<string> {
  const inner = text.replace(/^\*/, "").replace(/\*$/, "");
  if (text.startsWith("*")) return text.endsWith("*") ? { contains: inner } : { endsWith: inner };
  return text.endsWith("*") ? { startsWith: inner } : text;
}

export default action<"ecs", "DescribeKeyPairs">({
  async run(input, context) {
    const { KeyPairName: name, KeyPairFingerPrint: fingerprint } = input;
    const { part, echo } = pageOf(input);
    const parts: QueryPart<KeyPair>[] = [
      ...(name === undefined ? [] : [{ where: { name: named(name) } }]),
      ...(fingerprint === undefined ? [] : [{ where: { fingerprint } }]),
      ...tagParts<KeyPair>(input.Tag),
    ];
    const { items, total } = await context.read(listKeyPairs, { ...joinParts(parts), ...part });
    const KeyPair = items.map(({ keyPair, tags }) => ({
      KeyPairName: keyPair.name,
      KeyPairFingerPrint: keyPair.fingerprint,
      CreationTime: utcTime(keyPair.createdAtMs),
      ResourceGroupId: "",
      Tags: ecsTags(tags),
      ...(input.IncludePublicKey === true && { PublicKey: keyPair.publicKey }),
    }));
    return { ...echo, TotalCount: total, KeyPairs: { KeyPair } };
  },
});
