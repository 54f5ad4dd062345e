import { refuse } from "../../../../../domain/fault/fault.ts";
import type { VpcCreateNatGatewayIn } from "../../../../../generated/aliyun-rpc.ts";
import { createNatGateway } from "../../../../../operations/nat/create-nat-gateway.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf, refuseGiven } from "../../../words/checks.ts";
import { natTraits } from "../../../words/nat-traits.ts";
import { connectionsOf, unsizedConnections } from "../../../words/nat.ts";
import { tagPairs } from "../../../words/tags.ts";

function refuseForeign(input: VpcCreateNatGatewayIn): void {
  const { NatType: natType = "Enhanced" } = input;
  if (natType !== "Enhanced") refuseGiven("natType", natType, "only enhanced NAT gateways are made today");
  refuseGiven("accessMode", input.AccessMode, "there are no gateway endpoints here");
  refuseGiven("privateLinkEnabled", input.PrivateLinkEnabled, "there are no endpoint services here");
  refuseGiven("securityProtectionEnabled", input.SecurityProtectionEnabled, "there are no firewalls here");
  refuseGiven("availabilityMode", input.AvailabilityMode, "a gateway is in the zone of its VSwitch");
  refuseGiven("ipv4Prefix", input.Ipv4Prefix, "gateways have single addresses");
}

function networkTypeOf({ NetworkType: type = "internet" }: VpcCreateNatGatewayIn): "internet" | "intranet" {
  if (type === "internet" || type === "intranet") return type;
  const expected = "internet or intranet";
  return refuse({ kind: "request.malformed", field: "networkType", value: type, expected });
}

export default action<"vpc", "CreateNatGateway">({
  faults: {
    "subnet.vpc-mismatch": "OperationFailed.VswNotBelongToVpc",
    "subnet.exhausted": "ZONE_NO_AVAILABLE_IP",
  },
  fieldFaults: {
    name: "InvalidNatGatewayName.MalFormed",
    description: "InvalidNatGatewayDescription.MalFormed",
    spec: "InvalidParameter.Spec.ValueNotSupported",
  },
  async run(input, context) {
    refuseForeign(input);
    const { VSwitchId: subnetId, NatIp: privateAddress, Spec: spec } = input;
    if (subnetId === undefined) refuse({ kind: "request.missing", anyOf: ["subnetId"] });
    const networkType = networkTypeOf(input);
    const { view } = await context.write(createNatGateway, {
      vpcId: input.VpcId,
      subnetId,
      ...(privateAddress !== undefined && { privateAddress }),
      name: nameOf("name", input.Name),
      description: descriptionOf("description", input.Description),
      networkType,
      // The page of the action: an Internet gateway brings the network's way out with it.
      defaultRoute: networkType === "internet",
      bandwidthMbps: 5120,
      maxConcurrent: spec === undefined ? unsizedConnections : connectionsOf(spec),
      chargeType: input.InstanceChargeType === "PrePaid" ? "prepaid" : "postpaid",
      addresses: [],
      tags: tagPairs(input.Tag),
      traits: natTraits(input),
    });
    const { nat } = view;
    return {
      NatGatewayId: nat.id,
      SnatTableIds: { SnatTableId: [nat.snatTableId] },
      ForwardTableIds: { ForwardTableId: [nat.forwardTableId] },
      FullNatTableIds: { FullNatTableId: [] },
    };
  },
});
