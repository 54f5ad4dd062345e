import { requestEips } from "../../../../../operations/eip/allocate-eips.ts";
import { action } from "../../../action.ts";
import { newEip, newEipFaults } from "../../../words/new-eip.ts";

export default action<"ecs", "AllocateEipAddress">({
  hints: ["ActivityId"],
  fieldFaults: newEipFaults,
  async run(input, context) {
    const { eips } = await context.write(requestEips, newEip(input, context));
    const { id = "", address = "" } = eips[0] ?? {};
    return { AllocationId: id, EipAddress: address };
  },
});
