import { changePortList } from "../../../../../operations/security-group/change-port-list.ts";
import { action } from "../../../action.ts";
import { descriptionOf } from "../../../words/checks.ts";
import {
  entriesIn,
  entryPorts,
  portListFieldFaults,
  requireListName,
} from "../../../words/port-range-list.ts";

export default action<"ecs", "ModifyPortRangeList">({
  fieldFaults: portListFieldFaults,
  async run(input, context) {
    const { PortRangeListName: name, Description: description, RemoveEntry: remove = [] } = input;
    await context.write(changePortList, {
      portRangeListId: input.PortRangeListId,
      ...(name !== undefined && name !== "" && { name: requireListName(name) }),
      ...(description !== undefined && { description: descriptionOf("description", description) }),
      add: entriesIn(input.AddEntry),
      remove: remove.map(({ PortRange }) => entryPorts(PortRange)),
    });
    return {};
  },
});
