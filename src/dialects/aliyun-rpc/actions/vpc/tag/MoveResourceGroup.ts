import { moveResource } from "../../../../../operations/resource-group/move-resource.ts";
import { action } from "../../../action.ts";
import { groupedResource } from "../../../words/resource-groups.ts";
import { vpcTypes } from "../../../words/resource-types.ts";

export default action<"vpc", "MoveResourceGroup">({
  fields: { resourceGroupId: "NewResourceGroupId" },
  async run({ ResourceId: id, ResourceType: type, NewResourceGroupId: group }, context) {
    await context.write(moveResource, groupedResource({ id, type, group }, vpcTypes));
    return {};
  },
});
