import { listPublicBlocks } from "../../../../../operations/public-pool/list-blocks.ts";
import { pollRows } from "../../../../kit/poll-rows.ts";
import { action } from "../../../action.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { blockOut } from "../../../words/public-pool.ts";

export default action<"vpc", "ListPublicIpAddressPoolCidrBlocks">({
  async run(input, context) {
    const { PublicIpAddressPoolId: publicPoolId, CidrBlock: id } = input;
    const { part, next } = tokenPageOf(input, { fallback: 10, least: 10 });
    const asked = { publicPoolId, query: { where: id === undefined ? {} : { id }, ...part } };
    const seen = await context.read(listPublicBlocks, asked);
    endRehearsal(input);
    const isOld = await pollRows(context, [seen.pool]);
    const { items, total } = isOld ? await context.read(listPublicBlocks, asked) : seen;
    return { PublicIpPoolCidrBlockList: items.map(blockOut), TotalCount: total, NextToken: next(total) };
  },
});
