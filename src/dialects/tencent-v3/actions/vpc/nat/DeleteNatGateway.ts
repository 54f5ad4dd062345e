import { deleteNatGateway } from "../../../../../operations/nat/delete-nat-gateway.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DeleteNatGateway">({
  async run(input, context) {
    // Routes go with the gateway, as its page says, unless the caller asks for the newer check by name.
    const onlyUnrouted = input.IgnoreOperationRisk === false;
    await context.write(deleteNatGateway, { natGatewayId: input.NatGatewayId, onlyUnrouted });
    return {};
  },
});
