import { deleteNatGateway } from "../../../../../operations/nat/delete-nat-gateway.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DeleteNatGateway">({
  async run(input, context) {
    const { NatGatewayId: natGatewayId, Force: force = false } = input;
    await context.write(deleteNatGateway, { natGatewayId, onlyEmpty: !force });
    return {};
  },
});
