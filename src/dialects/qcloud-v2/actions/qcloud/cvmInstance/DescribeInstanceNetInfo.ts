import type { QcloudInstanceInfosIn } from "../../../../../generated/qcloud-v2.ts";
import { listInstances } from "../../../../../operations/instance/list-instances.ts";
import { listSubnets } from "../../../../../operations/subnet/list-subnets.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven, oldId } from "../../../words/ids.ts";
import { numbersOf } from "../../../words/instance.ts";

// An instance is asked for by its address, which is unique in its VPC alone.
async function netInfo(asked: QcloudInstanceInfosIn, context: ActionContext) {
  const vpcId = await newIdIfGiven(context, "vpc", asked.vpcId);
  const subnetId = await newIdIfGiven(context, "subnet", asked.subnetId);
  const where = { ...(vpcId !== undefined && { vpcId }), ...(subnetId !== undefined && { subnetId }) };
  const holding = { privateAddresses: asked.deviceLanIp === undefined ? [] : [asked.deviceLanIp] };
  const { items } = await context.read(listInstances, { query: { where }, holding });
  const numbers = await numbersOf(context, items);
  const ids = [...new Set(items.map(({ instance }) => instance.subnetId))];
  const subnets = ids.length === 0 ? [] : (await context.read(listSubnets, { where: { id: ids } })).items;
  return items.map(({ instance, enis: [primary] }) => ({
    deviceLanIp: primary?.privateIps[0]?.address ?? "",
    vpcId: oldId(context, "vpc", numbers.vpcs[instance.vpcId] ?? 0),
    subnetId: oldId(context, "subnet", numbers.subnets[instance.subnetId] ?? 0),
    subnet: subnets.find(({ subnet }) => subnet.id === instance.subnetId)?.subnet.cidr ?? "",
  }));
}

export default action<"DescribeInstanceNetInfo">({
  async run({ instanceInfos }, context) {
    const found = await Promise.all(instanceInfos.map((asked) => netInfo(asked, context)));
    return { data: found.flat() };
  },
});
