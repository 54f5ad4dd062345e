import { requestEips } from "../../../../../operations/eip/allocate-eips.ts";
import { action } from "../../../action.ts";
import { newEip, newEipFaults } from "../../../words/new-eip.ts";
import { withoutEmpty } from "../../../words/without-empty.ts";

export default action<"ecs", "AllocateEipAddress">({
  hints: ["ActivityId"],
  fieldFaults: newEipFaults,
  async run(input, context) {
    const { eips } = await context.write(requestEips, newEip(withoutEmpty(input), context));
    const { id = "", address = "" } = eips[0] ?? {};
    return { AllocationId: id, EipAddress: address };
  },
});
