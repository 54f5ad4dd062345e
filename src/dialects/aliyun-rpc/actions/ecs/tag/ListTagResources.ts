import { action } from "../../../action.ts";
import { ecsTypes } from "../../../words/resource-types.ts";
import { tagResourcesPage } from "../../../words/tag-lists.ts";

export default action<"ecs", "ListTagResources">({
  run: (input, context) => tagResourcesPage(input, ecsTypes, context),
});
