import { removeGroups } from "../../../../../operations/eni/remove-groups.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";
import { requireFew } from "../../../words/checks.ts";

export default action<"vpc", "DisassociateNetworkInterfaceSecurityGroups">({
  async run(input, context) {
    await context.write(removeGroups, {
      eniIds: requireFew("networkInterfaceIds", input.NetworkInterfaceIds, 100).map((id) => requireEniId(id)),
      securityGroupIds: requireFew("securityGroupIds", input.SecurityGroupIds, 100),
    });
    return {};
  },
});
