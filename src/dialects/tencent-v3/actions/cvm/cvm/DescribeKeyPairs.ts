import { refuse } from "../../../../../domain/fault/fault.ts";
import type { KeyPair } from "../../../../../domain/instance/instance.ts";
import { listKeyPairs } from "../../../../../operations/key-pair/list-key-pairs.ts";
import { havingRows, joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { type Filter, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { keyPairOut, requireKeyIds } from "../../../words/key-pair.ts";

function partOf({ Name, Values }: Filter): QueryPart<KeyPair> {
  if (Name === "project-id") return { where: { projectId: Values } };
  if (Name === "key-name") return { where: { name: Values } };
  if (Name === "tag-key") return havingRows("tag", "resourceId", { key: Values });
  if (Name === "tag-value") return havingRows("tag", "resourceId", { value: Values });
  if (Name.startsWith("tag:")) return havingRows("tag", "resourceId", { key: Name.slice(4), value: Values });
  return refuse({ kind: "request.filter-unknown", name: Name });
}

export default action<"cvm", "DescribeKeyPairs">({
  fieldFaults: {
    keyIds: "InvalidKeyPairId.Malformed",
    offset: "InvalidParameterValueOffset",
    limit: "InvalidParameterValueLimit",
  },
  async run(input, context) {
    const { KeyIds: ids = [], Filters: filters = [] } = input;
    requireOneOf(ids, filters, "keyIds");
    const byIds = ids.length === 0 ? [] : [{ where: { id: requireKeyIds(ids) } }];
    const query = { ...joinParts([...byIds, ...filters.map(partOf)]), ...pageOf(input) };
    const { items, total } = await context.read(listKeyPairs, query);
    return { TotalCount: total, KeyPairSet: items.map(keyPairOut) };
  },
});
