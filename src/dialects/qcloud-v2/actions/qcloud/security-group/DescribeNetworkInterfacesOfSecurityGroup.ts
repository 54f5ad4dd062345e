import { listMembers } from "../../../../../operations/security-group/list-members.ts";
import { action } from "../../../action.ts";

export default action<"DescribeNetworkInterfacesOfSecurityGroup">({
  async run(input, context) {
    const { items, total } = await context.read(listMembers, {
      securityGroupId: input.sgId,
      instances: false,
    });
    return {
      data: { totalCount: total, networkInterfaceSet: items.map(({ id }) => ({ networkInterfaceId: id })) },
    };
  },
});
