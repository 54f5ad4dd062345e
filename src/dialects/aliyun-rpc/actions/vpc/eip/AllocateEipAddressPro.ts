import { requestEips } from "../../../../../operations/eip/allocate-eips.ts";
import { action } from "../../../action.ts";
import { newEip, newEipFaults } from "../../../words/new-eip.ts";
import { withoutEmpty } from "../../../words/without-empty.ts";

export default action<"vpc", "AllocateEipAddressPro">({
  hints: ["AutoPay"],
  refuses: {
    InstanceId: "released EIPs are not remembered: ask for the address by IpAddress",
    PublicIpAddressPoolId: "there are no pools of the caller's own addresses here",
  },
  fieldFaults: newEipFaults,
  async run(input, context) {
    const { eips } = await context.write(requestEips, newEip(withoutEmpty(input), context));
    const { id = "", address = "" } = eips[0] ?? {};
    return { AllocationId: id, EipAddress: address, ResourceGroupId: input.ResourceGroupId ?? "" };
  },
});
