import { refuse } from "../../../../../domain/fault/fault.ts";
import { createNatGateway } from "../../../../../operations/nat/create-nat-gateway.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf, requireZone } from "../../../words/checks.ts";
import { connectionsOf } from "../../../words/nat.ts";

// Shared bandwidth packages went out of use: the addresses of the one asked for become EIPs of the gateway.
export default action<"ecs", "CreateNatGateway">({
  async run(input, context) {
    const [bundle, ...more] = input.BandwidthPackage;
    const asked = input.BandwidthPackage.length;
    if (bundle === undefined)
      return refuse({ kind: "request.missing", anyOf: ["BandwidthPackage.1.IpCount"] });
    if (more.length > 0) refuse({ kind: "request.too-many", field: "bandwidthPackage", limit: 1, asked });
    const { Bandwidth: bandwidthMbps = 5, IpCount: count = 1, Zone } = bundle;
    const { view } = await context.write(createNatGateway, {
      vpcId: input.VpcId,
      ...(Zone !== undefined && { zone: requireZone(Zone, context) }),
      name: nameOf("name", input.Name),
      description: descriptionOf("description", input.Description),
      defaultRoute: true,
      bandwidthMbps,
      maxConcurrent: connectionsOf("Small"),
      addresses: [],
      newEips: { count, bandwidthMbps, internetCharge: "PayByBandwidth" },
    });
    const { nat } = view;
    return {
      NatGatewayId: nat.id,
      ForwardTableIds: { ForwardTableId: [nat.forwardTableId] },
      BandwidthPackageIds: { BandwidthPackageId: [] },
    };
  },
});
