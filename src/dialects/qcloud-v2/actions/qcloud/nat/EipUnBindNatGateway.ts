import { disassociateAddresses } from "../../../../../operations/nat/disassociate-addresses.ts";
import { action } from "../../../action.ts";
import { natNamed } from "../../../words/nat.ts";

export default action<"EipUnBindNatGateway">({
  async run(input, context) {
    const gateway = await natNamed(context, input);
    const addresses = input.assignedEipSet;
    const { taskId } = await context.write(disassociateAddresses, { ...gateway, addresses });
    return { taskId };
  },
});
