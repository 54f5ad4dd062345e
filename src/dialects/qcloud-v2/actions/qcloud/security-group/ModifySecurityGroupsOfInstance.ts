import { setGroups } from "../../../../../operations/security-group/set-groups.ts";
import { action } from "../../../action.ts";

export default action<"ModifySecurityGroupsOfInstance">({
  async run(input, context) {
    await context.write(setGroups, {
      members: input.instanceSet.map(({ instanceId, sgIds }) => ({
        member: { instanceId },
        securityGroupIds: sgIds,
      })),
    });
    return {};
  },
});
