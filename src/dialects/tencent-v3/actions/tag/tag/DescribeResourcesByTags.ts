import { action } from "../../../action.ts";
import { carryingAll } from "../../../words/tag-queries.ts";
import { tagFilterFaults, taggedPage } from "../../../words/tagged-list.ts";

export default action<"tag", "DescribeResourcesByTags">({
  regionless: true,
  faults: tagFilterFaults,
  fieldFaults: { createUin: "InvalidParameterValue.UinInvalid" },
  run: (input, context) => taggedPage(input, carryingAll(input.TagFilters), context),
});
