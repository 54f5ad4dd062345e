import type { Instance } from "../../../../../domain/instance/instance.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { instanceOut } from "../../../words/instance.ts";
import { holdingOf, instanceParts } from "../../../words/instance-filters.ts";
import { pageOf, tokenPageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeInstances">({
  // What there is of an instance is always shown; a cycle of payment is not.
  hints: ["AdditionalAttributes", "NeedSaleCycle"],
  async run(input, context) {
    const byToken = input.MaxResults !== undefined || input.NextToken !== undefined;
    const numbered = byToken ? undefined : pageOf(input, { most: 100 });
    const tokens = byToken ? tokenPageOf(input, { fallback: 10 }) : undefined;
    const query = { ...joinParts<Instance>(instanceParts(input)), ...(numbered ?? tokens)?.part };
    const { items, total } = await context.read(listInstances, { query, holding: holdingOf(input) });
    endRehearsal(input);
    return {
      ...(numbered?.echo ?? { PageNumber: 1, PageSize: items.length }),
      TotalCount: total,
      NextToken: tokens?.next(total) ?? "",
      Instances: { Instance: items.map((view) => instanceOut(view, context.host.catalogue)) },
    };
  },
});
