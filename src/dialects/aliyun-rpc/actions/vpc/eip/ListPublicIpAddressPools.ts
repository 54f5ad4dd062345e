import type { PublicPool } from "../../../../../domain/eip/public-pool.ts";
import { listPublicPools } from "../../../../../operations/public-pool/list-pools.ts";
import { pollRows } from "../../../../kit/poll-rows.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { poolOut, poolParts } from "../../../words/public-pool.ts";

export default action<"vpc", "ListPublicIpAddressPools">({
  fieldFaults: { resourceGroupId: "OperationUnsupported.ResourceGroupId" },
  async run(input, context) {
    const { part, next } = tokenPageOf(input, { fallback: 10, least: 10 });
    const query = { ...joinParts<PublicPool>(poolParts(input)), ...part };
    endRehearsal(input);
    const seen = await context.read(listPublicPools, query);
    const pools = seen.items.map(({ pool }) => pool);
    const page = (await pollRows(context, pools)) ? await context.read(listPublicPools, query) : seen;
    return {
      PublicIpAddressPoolList: page.items.map(poolOut),
      TotalCount: page.total,
      NextToken: next(page.total),
    };
  },
});
