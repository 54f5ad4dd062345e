import { findNumberedZone } from "../../../../catalogue/regions.ts";
import type { Instance } from "../../../../../domain/instance/instance.ts";
import type { QcloudDescribeInstanceMainInfoIn } from "../../../../../generated/qcloud-v2.ts";
import { listPlacedInstances } from "../../../../../operations/instance/list-instances.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { joinParts, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { mainInfoOut } from "../../../words/instance-main.ts";
import { pageOf } from "../../../words/paging.ts";

async function partsOf(input: QcloudDescribeInstanceMainInfoIn, context: ActionContext) {
  const { projectId, vpcId, zoneId, instanceName: name, searchWord: word, uInstanceIds: ids = [] } = input;
  const parts: QueryPart<Instance>[] = [];
  if (projectId !== undefined) parts.push({ where: { projectId: String(projectId) } });
  if (vpcId !== undefined) parts.push({ where: { vpcId: await newId(context, "vpc", String(vpcId)) } });
  if (zoneId !== undefined) parts.push({ where: { zone: findNumberedZone(zoneId)?.id ?? "" } });
  if (name !== undefined) parts.push({ where: { name } });
  if (word !== undefined) parts.push({ anyOf: [{ name: { contains: word } }, { id: word }] });
  if (ids.length > 0) parts.push({ where: { id: ids } });
  return parts;
}

export default action<"DescribeInstanceMainInfo">({
  async run(input, context) {
    const query = { ...joinParts(await partsOf(input, context)), ...pageOf(input, 100) };
    const { lanIps: privateAddresses = [] } = input;
    const holding = privateAddresses.length === 0 ? {} : { privateAddresses };
    const { items, total } = await context.read(listPlacedInstances, { query, holding });
    const deviceList = items.map((view) => mainInfoOut(view, context));
    return { data: { totalNum: String(total), deviceList } };
  },
});
