import { listEips } from "../../../../../operations/eip/list-eips.ts";
import type { QcloudDescribeEipIn } from "../../../../../generated/qcloud-v2.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { pollRows } from "../../../../kit/poll-rows.ts";
import { action } from "../../../action.ts";
import { eipOut } from "../../../words/eip.ts";
import { eipOrder, eipsAsked } from "../../../words/eip-query.ts";
import { pageOf } from "../../../words/paging.ts";

async function read(input: QcloudDescribeEipIn, context: ActionContext) {
  const page = pageOf(input, 100);
  const { query, compare } = eipOrder(input);
  const asked = { ...eipsAsked(input), ...query, ...(compare === undefined && page) };
  const { items, total } = await context.read(listEips, asked);
  const eips = items.map(({ eip }) => eip);
  if (compare === undefined) return { eips, total };
  const { offset, limit } = page;
  return { eips: eips.toSorted(compare).slice(offset, offset + limit), total };
}

export default action<"DescribeEip">({
  async run(input, context) {
    const seen = await read(input, context);
    // v2 names no task of an EIP: its callers wait by describing.
    const { eips, total } = (await pollRows(context, seen.eips)) ? await read(input, context) : seen;
    const { nowMs } = context.call;
    return { data: { eipSet: eips.map((eip) => eipOut(eip, nowMs)) }, totalCount: total };
  },
});
