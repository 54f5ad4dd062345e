import { createNatGateway } from "../../../../../operations/nat/create-nat-gateway.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { addressesOf, natName, requireBandwidth, requireMaxConcurrent } from "../../../words/nat.ts";

export default action<"CreateNatGateway">({
  faults: { "quota.exceeded": "NatGatewayLimitExceeded" },
  fieldFaults: { natName: "InvalidNatGatewayName" },
  async run(input, context) {
    const { view, taskId } = await context.write(createNatGateway, {
      vpcId: await newId(context, "vpc", input.vpcId),
      name: natName(input.natName),
      bandwidthMbps: requireBandwidth(input.bandwidth ?? 100),
      maxConcurrent: requireMaxConcurrent(input.maxConcurrent),
      ...addressesOf(input),
    });
    return { billId: String(taskId), natGatewayId: view.nat.id };
  },
});
