import { requestEips } from "../../../../../operations/eip/allocate-eips.ts";
import { action } from "../../../action.ts";
import { newEip, newEipFaults, publicPoolFaults } from "../../../words/new-eip.ts";

export default action<"vpc", "AllocateEipAddressPro">({
  hints: ["AutoPay"],
  refuses: { InstanceId: "released EIPs are not remembered: ask for the address by IpAddress" },
  faults: publicPoolFaults,
  fieldFaults: newEipFaults,
  async run(input, context) {
    const { eips } = await context.write(requestEips, newEip(input, context));
    const { id = "", address = "" } = eips[0] ?? {};
    return { AllocationId: id, EipAddress: address, ResourceGroupId: input.ResourceGroupId ?? "" };
  },
});
