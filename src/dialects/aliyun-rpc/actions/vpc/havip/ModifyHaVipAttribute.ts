import { modifyHavip } from "../../../../../operations/havip/modify-havip.ts";
import { action } from "../../../action.ts";
import { plainTextOf } from "../../../words/checks.ts";
import { havipFaults } from "../../../words/havip.ts";

export default action<"vpc", "ModifyHaVipAttribute">({
  faults: havipFaults,
  async run(input, context) {
    const { HaVipId: havipId, Name: name, Description: description } = input;
    await context.write(modifyHavip, {
      havipId,
      ...(name !== undefined && { name: plainTextOf("name", name, 128) }),
      ...(description !== undefined && { description: plainTextOf("description", description, 255) }),
    });
    return {};
  },
});
