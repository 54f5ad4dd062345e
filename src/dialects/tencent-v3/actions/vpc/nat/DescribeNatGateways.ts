import type { NatGateway } from "../../../../../domain/nat/nat-gateway.ts";
import { havingRows } from "../../../../kit/query-parts.ts";
import { readNats } from "../../../../kit/read-nats.ts";
import { action } from "../../../action.ts";
import { byIds, filtered, type FilterTable, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { natOut } from "../../../words/nat.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";

const states: Readonly<Record<string, NatGateway["state"]>> = {
  PENDING: "pending",
  AVAILABLE: "available",
  UPDATING: "updating",
  DELETING: "deleting",
};

const filters: FilterTable<NatGateway> = {
  "nat-gateway-id": (ids) => ({ where: { id: ids } }),
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "nat-gateway-name": (names) => ({ anyOf: names.map((name) => ({ name: { contains: name } })) }),
  "nat-state": (words) => ({
    where: { state: words.flatMap((word) => ownEntry(states, word.toUpperCase()) ?? []) },
  }),
  // Not on the page; terraform-provider-tencentcloud sends it.
  "address-ip": (addresses) => havingRows("eip", "targetId", { address: addresses }),
};

export default action<"vpc", "DescribeNatGateways">({
  async run(input, context) {
    requireOneOf(input.NatGatewayIds, input.Filters, "natGatewayIds");
    const query = { ...filtered(input.Filters, filters, byIds(input.NatGatewayIds)), ...pageOf(input) };
    const { items, total } = await readNats(context, query);
    return { NatGatewaySet: items.map(natOut), TotalCount: total, VerboseLevel: "DETAIL" };
  },
});
