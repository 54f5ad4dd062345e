import { associateAddresses } from "../../../../../operations/nat/associate-addresses.ts";
import { action } from "../../../action.ts";
import { addressesOf, natNamed } from "../../../words/nat.ts";

export default action<"EipBindNatGateway">({
  async run(input, context) {
    const gateway = await natNamed(context, input);
    const { taskId } = await context.write(associateAddresses, { ...gateway, ...addressesOf(input) });
    return { taskId };
  },
});
