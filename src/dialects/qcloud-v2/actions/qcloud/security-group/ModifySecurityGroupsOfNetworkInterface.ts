import { setGroups } from "../../../../../operations/security-group/set-groups.ts";
import { action } from "../../../action.ts";

export default action<"ModifySecurityGroupsOfNetworkInterface">({
  async run(input, context) {
    await context.write(setGroups, {
      members: input.networkInterfaceSet.map(({ networkInterfaceId, sgIds }) => ({
        member: { eniId: networkInterfaceId },
        securityGroupIds: sgIds,
      })),
    });
    return {};
  },
});
