import type { QcloudInstanceInfosIn } from "../../../../../generated/qcloud-v2.ts";
import { listPlacedInstances } from "../../../../../operations/instance/list-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven, oldId } from "../../../words/ids.ts";

// An instance is asked for by its address, which is unique in its VPC alone.
async function netInfo(asked: QcloudInstanceInfosIn, context: ActionContext) {
  const vpcId = await newIdIfGiven(context, "vpc", asked.vpcId);
  const subnetId = await newIdIfGiven(context, "subnet", asked.subnetId);
  const where = { ...(vpcId !== undefined && { vpcId }), ...(subnetId !== undefined && { subnetId }) };
  const holding = { privateAddresses: asked.deviceLanIp === undefined ? [] : [asked.deviceLanIp] };
  const { items } = await context.read(listPlacedInstances, { query: { where }, holding });
  return items.map(({ enis: [primary], vpc, subnet }) => ({
    deviceLanIp: primary?.privateIps[0]?.address ?? "",
    vpcId: oldId(context, "vpc", vpc?.seq ?? 0),
    subnetId: oldId(context, "subnet", subnet?.seq ?? 0),
    subnet: subnet?.cidr ?? "",
  }));
}

export default action<"DescribeInstanceNetInfo">({
  async run({ instanceInfos }, context) {
    const found = await Promise.all(instanceInfos.map((asked) => netInfo(asked, context)));
    return { data: found.flat() };
  },
});
