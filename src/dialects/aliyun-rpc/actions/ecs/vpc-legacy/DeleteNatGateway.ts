import { deleteNatGateway } from "../../../../../operations/nat/delete-nat-gateway.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeleteNatGateway">({
  async run(input, context) {
    // Its page wants the bandwidth packages gone first; there are none here, so the addresses are let go.
    await context.write(deleteNatGateway, { natGatewayId: input.NatGatewayId, onlyEmpty: false });
    return {};
  },
});
