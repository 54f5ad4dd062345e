import { createNatGateway } from "../../../../../operations/nat/create-nat-gateway.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcCreateNatGatewayIn } from "../../../../../generated/tencent-v3.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireText, requireZone } from "../../../words/checks.ts";
import { addressesOf, newAddressFaults } from "../../../words/nat-addresses.ts";
import { natOut, requireBandwidth, requireConnections } from "../../../words/nat.ts";
import { requireTags } from "../../../words/tags.ts";

function zoneOf({ Zone }: VpcCreateNatGatewayIn, context: ActionContext): string {
  if (Zone !== undefined && Zone !== "") return requireZone(Zone, context);
  const { call, host } = context;
  return host.catalogue.regions.find((one) => one.id === call.region)?.zones[0]?.id ?? "";
}

// Standard gateways (version 2) come in one size.
function sizeOf({ NatProductVersion: version = 1, ...input }: VpcCreateNatGatewayIn) {
  if (version === 2) return { bandwidthMbps: 5000, maxConcurrent: 2_000_000 };
  if (version !== 1) {
    refuse({ kind: "request.out-of-range", field: "natProductVersion", value: version, expected: "1 or 2" });
  }
  return {
    bandwidthMbps: requireBandwidth(input.InternetMaxBandwidthOut ?? 100),
    maxConcurrent: requireConnections(input.MaxConcurrentConnection ?? 1_000_000),
  };
}

export default action<"vpc", "CreateNatGateway">({
  fields: { bandwidth: "PublicIpAddressesBandwidthOut" },
  faults: { ...newAddressFaults, "quota.exceeded": "LimitExceeded.NatGatewayPerVpcLimitExceeded" },
  async run(input, context) {
    refuseGiven("subnetId", input.SubnetId, "gateways are not in a subnet");
    refuseGiven("exclusiveType", input.ExclusiveType, "there are no exclusive gateways here");
    const { view } = await context.write(createNatGateway, {
      vpcId: input.VpcId,
      name: requireText("natGatewayName", input.NatGatewayName),
      zone: zoneOf(input, context),
      ...sizeOf(input),
      ...addressesOf(input),
      deletionProtected: input.DeletionProtectionEnabled ?? false,
      tags: requireTags(input.Tags),
      traits: {
        productVersion: input.NatProductVersion ?? 1,
        // Where public addresses are allocated tells nothing of how they route.
        publicIpFromSameZone: input.PublicIpFromSameZone ?? false,
      },
    });
    return { NatGatewaySet: [natOut(view)], TotalCount: 1 };
  },
});
