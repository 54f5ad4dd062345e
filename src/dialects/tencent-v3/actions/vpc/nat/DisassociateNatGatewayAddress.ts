import { disassociateAddresses } from "../../../../../operations/nat/disassociate-addresses.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DisassociateNatGatewayAddress">({
  async run(input, context) {
    const { NatGatewayId: natGatewayId, PublicIpAddresses: addresses } = input;
    await context.write(disassociateAddresses, { natGatewayId, addresses });
    return {};
  },
});
