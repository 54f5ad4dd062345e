import type { NatView } from "../../../../../operations/nat/nat-view.ts";
import { readNats } from "../../../../kit/read-nats.ts";
import { action } from "../../../action.ts";
import { chargingOut, natOut } from "../../../words/nat.ts";
import { pageOf } from "../../../words/paging.ts";

function gatewayOut(view: NatView) {
  const { NatGatewayId, Name, Description, VpcId, RegionId, CreationTime, Status } = natOut(view);
  const { InstanceChargeType, Spec } = chargingOut(view);
  return {
    NatGatewayId,
    Name,
    Description,
    VpcId,
    RegionId,
    CreationTime,
    Status,
    BusinessStatus: "Normal",
    InstanceChargeType,
    Spec,
    ForwardTableIds: { ForwardTableId: [view.nat.forwardTableId] },
    BandwidthPackageIds: { BandwidthPackageId: [] },
  };
}

export default action<"ecs", "DescribeNatGateways">({
  async run(input, context) {
    const { part, echo } = pageOf(input);
    const { NatGatewayId: id, VpcId: vpcId } = input;
    const where = { ...(id !== undefined && { id }), ...(vpcId !== undefined && { vpcId }) };
    const { items, total } = await readNats(context, { where, ...part });
    return { ...echo, TotalCount: total, NatGateways: { NatGateway: items.map(gatewayOut) } };
  },
});
