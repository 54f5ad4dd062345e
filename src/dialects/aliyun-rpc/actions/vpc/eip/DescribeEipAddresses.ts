import type { Eip } from "../../../../../domain/eip/eip.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { eipOut, readEips } from "../../../words/eip.ts";
import { eipFilterFaults, ownEipParts, sharedEipParts } from "../../../words/eip-filters.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"vpc", "DescribeEipAddresses">({
  fieldFaults: { ...eipFilterFaults, resourceGroupId: "OperationUnsupported.ResourceGroupId" },
  // What is reserved is a change of charging that is yet to come: nothing here is ever reserved.
  hints: ["IncludeReservationData"],
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const { part, echo } = pageOf(input, { most: 100 });
    const query = joinParts<Eip>([...sharedEipParts(input), ...ownEipParts(input)]);
    const { items, total } = await readEips(context, { ...query, ...part });
    endRehearsal(input);
    return { EipAddresses: { EipAddress: items.map(eipOut) }, TotalCount: total, ...echo };
  },
});
