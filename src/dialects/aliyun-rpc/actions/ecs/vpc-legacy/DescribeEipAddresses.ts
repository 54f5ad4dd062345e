import type { Eip } from "../../../../../domain/eip/eip.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { oldEipOut, readEips } from "../../../words/eip.ts";
import { eipFilterFaults, sharedEipParts } from "../../../words/eip-filters.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeEipAddresses">({
  fieldFaults: eipFilterFaults,
  async run(input, context) {
    const { part, echo } = pageOf(input, { most: 100 });
    const { items, total } = await readEips(context, { ...joinParts<Eip>(sharedEipParts(input)), ...part });
    return { EipAddresses: { EipAddress: items.map(oldEipOut) }, TotalCount: total, ...echo };
  },
});
