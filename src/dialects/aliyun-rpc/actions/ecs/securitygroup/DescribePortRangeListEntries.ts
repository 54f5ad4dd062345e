import { listPortEntries } from "../../../../../operations/security-group/list-port-entries.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DescribePortRangeListEntries">({
  async run(input, context) {
    const entries = await context.read(listPortEntries, { portRangeListId: input.PortRangeListId });
    return {
      Entries: entries.map(({ ports, description }) => ({ PortRange: ports, Description: description })),
    };
  },
});
