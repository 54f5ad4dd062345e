import { modifyNatGateway } from "../../../../../operations/nat/modify-nat-gateway.ts";
import { action } from "../../../action.ts";
import { natName, natNamed, requireBandwidth } from "../../../words/nat.ts";

export default action<"ModifyNatGateway">({
  fieldFaults: { natName: "InvalidNatGatewayName" },
  async run(input, context) {
    const { natName: name, bandwidth: mbps } = input;
    await context.write(modifyNatGateway, {
      ...(await natNamed(context, input)),
      ...(name !== undefined && { name: natName(name) }),
      ...(mbps !== undefined && { bandwidthMbps: requireBandwidth(mbps) }),
    });
    return {};
  },
});
