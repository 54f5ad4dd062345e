import type { Havip, HavipMember } from "../../../../../domain/havip/havip.ts";
import { listHavips } from "../../../../../operations/havip/list-havips.ts";
import { havingRows, matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { byIds, filtered, type FilterTable, flags, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { havipOut, memberKindOf } from "../../../words/havip.ts";

function kindsOf(words: readonly string[]): HavipMember["memberKind"][] {
  return words.map(memberKindOf).filter((kind) => kind !== undefined);
}

const filters: FilterTable<Havip> = {
  "havip-id": (ids) => ({ where: { id: ids } }),
  "havip-name": (names) => ({ where: { name: names } }),
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "subnet-id": (ids) => ({ where: { subnetId: ids } }),
  vip: (addresses) => ({ where: { address: addresses } }),
  "address-ip": (addresses) => havingRows("eip", "targetId", { address: addresses }),
  "havip-association.instance-id": (ids) => havingRows("havipMember", "havipId", { memberId: ids }),
  "havip-association.instance-type": (words) =>
    havingRows("havipMember", "havipId", { memberKind: kindsOf(words) }),
  "check-associate": (values) => ({ where: { checkAssociate: flags(values) } }),
  // Nothing here is in a dedicated cluster, and there is one type of HAVIP.
  "cdc-id": () => matchesNothing,
  type: (words) => (words.includes("NORMAL") ? {} : matchesNothing),
};

export default action<"vpc", "DescribeHaVips">({
  async run(input, context) {
    requireOneOf(input.HaVipIds, input.Filters, "haVipIds");
    const query = { ...filtered(input.Filters, filters, byIds(input.HaVipIds)), ...pageOf(input) };
    const { items, total } = await context.read(listHavips, query);
    return { TotalCount: total, HaVipSet: items.map(havipOut) };
  },
});
