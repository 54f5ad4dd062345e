import type { NatGateway } from "../../../../../domain/nat/nat-gateway.ts";
import type { VpcDescribeNatGatewaysIn } from "../../../../../generated/aliyun-rpc.ts";
import { joinParts, matchesNothing, type QueryPart } from "../../../../kit/query-parts.ts";
import { readNats } from "../../../../kit/read-nats.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { connectionsOf, natListOut, statesNamed } from "../../../words/nat.ts";
import { pageOf } from "../../../words/paging.ts";
import { tagParts } from "../../../words/tags.ts";

type Part = QueryPart<NatGateway>;

const ofType = (type: string): Part =>
  type === "Enhanced"
    ? { where: { subnetId: { not: null } } }
    : type === "Normal"
      ? { where: { subnetId: null } }
      : matchesNothing;

const ofNetwork = (type: string): Part =>
  type === "internet" || type === "intranet" ? { where: { networkType: type } } : matchesNothing;

function partsOf(input: VpcDescribeNatGatewaysIn): Part[] {
  const { NatGatewayId: id, VpcId: vpcId, Name: name, ZoneId: zone, InstanceChargeType: charge } = input;
  const { NatType: type, NetworkType: network, Spec: spec, Status: status } = input;
  refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
  refuseGiven("availabilityMode", input.AvailabilityMode, "every gateway is in the zone of its VSwitch");
  return [
    ...(id === undefined ? [] : [{ where: { id } }]),
    ...(vpcId === undefined ? [] : [{ where: { vpcId } }]),
    ...(name === undefined ? [] : [{ where: { name } }]),
    ...(zone === undefined ? [] : [{ where: { zone } }]),
    ...(charge === undefined
      ? []
      : [{ where: { chargeType: charge === "PrePaid" ? "prepaid" : "postpaid" } } as const]),
    ...(type === undefined ? [] : [ofType(type)]),
    ...(network === undefined ? [] : [ofNetwork(network)]),
    ...(spec === undefined ? [] : [{ where: { maxConcurrent: connectionsOf(spec) } }]),
    ...(status === undefined ? [] : [{ where: { state: statesNamed(status) } }]),
    ...tagParts<NatGateway>(input.Tag),
  ];
}

export default action<"vpc", "DescribeNatGateways">({
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const query = { ...joinParts(partsOf(input)), ...part };
    const { items, total } = await readNats(context, query);
    endRehearsal(input);
    return { ...echo, TotalCount: total, NatGateways: { NatGateway: items.map(natListOut) } };
  },
});
