import { resizeNatGateway } from "../../../../../operations/nat/resize-nat-gateway.ts";
import { action } from "../../../action.ts";
import { connectionsOf } from "../../../words/nat.ts";

export default action<"vpc", "ModifyNatGatewaySpec">({
  fieldFaults: { spec: { "request.out-of-range": "InvalidParameter.Spec.ValueNotSupported" } },
  async run(input, context) {
    const { AutoPay: autoPay } = input;
    await context.write(resizeNatGateway, {
      natGatewayId: input.NatGatewayId,
      maxConcurrent: connectionsOf(input.Spec),
      field: "spec",
      ...(autoPay !== undefined && { traits: { autoPay } }),
    });
    return {};
  },
});
