import { deletePortList } from "../../../../../operations/security-group/delete-port-list.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeletePortRangeList">({
  async run(input, context) {
    await context.write(deletePortList, { portRangeListId: input.PortRangeListId });
    return {};
  },
});
