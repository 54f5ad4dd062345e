import { addGroups } from "../../../../../operations/eni/add-groups.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";
import { requireFew } from "../../../words/checks.ts";

export default action<"vpc", "AssociateNetworkInterfaceSecurityGroups">({
  async run(input, context) {
    await context.write(addGroups, {
      eniIds: requireFew("networkInterfaceIds", input.NetworkInterfaceIds, 100).map((id) => requireEniId(id)),
      securityGroupIds: requireFew("securityGroupIds", input.SecurityGroupIds, 100),
    });
    return {};
  },
});
