import { modifyNatGateway } from "../../../../../operations/nat/modify-nat-gateway.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireText } from "../../../words/checks.ts";
import { requireBandwidth } from "../../../words/nat.ts";

export default action<"vpc", "ModifyNatGatewayAttribute">({
  async run(input, context) {
    const { NatGatewayName: name, InternetMaxBandwidthOut: mbps } = input;
    const { DeletionProtectionEnabled: deletionProtected, PublicAddressAffinity: affinity } = input;
    const reason = "security groups do not guard NAT gateways here";
    refuseGiven("modifySecurityGroup", input.ModifySecurityGroup, reason);
    refuseGiven("securityGroupIds", input.SecurityGroupIds?.join(","), reason);
    await context.write(modifyNatGateway, {
      natGatewayId: input.NatGatewayId,
      ...(name !== undefined && { name: requireText("natGatewayName", name) }),
      ...(mbps !== undefined && { bandwidthMbps: requireBandwidth(mbps) }),
      ...(deletionProtected !== undefined && { deletionProtected }),
      ...(affinity !== undefined && { traits: { publicAddressAffinity: affinity } }),
    });
    return {};
  },
});
