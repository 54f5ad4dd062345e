import { moveResource } from "../../../../../operations/resource-group/move-resource.ts";
import { action } from "../../../action.ts";
import { groupedResource } from "../../../words/resource-groups.ts";
import { ecsTypes } from "../../../words/resource-types.ts";

export default action<"ecs", "JoinResourceGroup">({
  fieldFaults: { resourceGroupId: "InvalidResourceGroup.NotFound" },
  async run({ ResourceId: id, ResourceType: type, ResourceGroupId: group }, context) {
    await context.write(moveResource, groupedResource({ id, type, group }, ecsTypes));
    return {};
  },
});
