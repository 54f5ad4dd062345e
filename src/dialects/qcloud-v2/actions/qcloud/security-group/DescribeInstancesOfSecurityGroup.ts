import { listMembers } from "../../../../../operations/security-group/list-members.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"DescribeInstancesOfSecurityGroup">({
  async run(input, context) {
    const { alias = "", vagueIp = "" } = input;
    const { items, total } = await context.read(listMembers, {
      securityGroupId: input.sgId,
      instances: true,
      ...(alias !== "" && { instanceName: alias }),
      ...(vagueIp !== "" && { address: vagueIp }),
      ...pageOf(input, 100),
    });
    return { totalCount: total, data: items.map(({ instanceId }) => ({ instanceId: instanceId ?? "" })) };
  },
});
