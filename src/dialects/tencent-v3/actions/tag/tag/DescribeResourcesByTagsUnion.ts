import { action } from "../../../action.ts";
import { carryingAny } from "../../../words/tag-queries.ts";
import { tagFilterFaults, taggedPage } from "../../../words/tagged-list.ts";

export default action<"tag", "DescribeResourcesByTagsUnion">({
  regionless: true,
  faults: tagFilterFaults,
  fieldFaults: { createUin: "InvalidParameterValue.UinInvalid" },
  run: (input, context) => taggedPage(input, carryingAny(input.TagFilters), context),
});
