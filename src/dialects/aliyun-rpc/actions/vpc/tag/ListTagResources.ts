import { action } from "../../../action.ts";
import { vpcTypes } from "../../../words/resource-types.ts";
import { tagResourcesPage } from "../../../words/tag-lists.ts";

export default action<"vpc", "ListTagResources">({
  run: (input, context) => tagResourcesPage(input, vpcTypes, context),
});
