import type { aliyunClients } from "../../../kit/clients.ts";
import type { TagVerbs, ToldTags } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";
const pairs = (tags: ToldTags) => Object.entries(tags).map(([key, value]) => ({ key, value }));

/** Tags of networks, told with Alibaba Cloud's SDK. */
export function aliyunTagVerbs({ vpc, vpcTypes }: Clients): TagVerbs {
  const found = async (by: object) => {
    const request = new vpcTypes.DescribeVpcsRequest({ regionId, pageSize: 50, ...by });
    const { body } = await vpc.describeVpcs(request);
    return body?.vpcs?.vpc ?? [];
  };
  const idsOf = async (by: object) => (await found(by)).map((one) => one.vpcId ?? "");
  const resource = (vpcId: string) => ({ regionId, resourceType: "VPC", resourceId: [vpcId] });
  return {
    async createTaggedVpc(cidrBlock, tags) {
      const tag = pairs(tags).map((one) => new vpcTypes.CreateVpcRequestTag(one));
      const request = new vpcTypes.CreateVpcRequest({ regionId, cidrBlock, tag });
      return (await vpc.createVpc(request)).body?.vpcId ?? "";
    },
    async tagVpc(vpcId, tags) {
      const tag = pairs(tags).map((one) => new vpcTypes.TagResourcesRequestTag(one));
      await vpc.tagResources(new vpcTypes.TagResourcesRequest({ ...resource(vpcId), tag }));
    },
    async untagVpc(vpcId, keys) {
      const request = new vpcTypes.UnTagResourcesRequest({ ...resource(vpcId), tagKey: [...keys] });
      await vpc.unTagResources(request);
    },
    async tagsOfVpc(vpcId) {
      const [one] = await found({ vpcId });
      return Object.fromEntries((one?.tags?.tag ?? []).map(({ key = "", value = "" }) => [key, value]));
    },
    vpcsTagged: (tags) => idsOf({ tag: pairs(tags).map((one) => new vpcTypes.DescribeVpcsRequestTag(one)) }),
    vpcsWithKey: (key) => idsOf({ tag: [new vpcTypes.DescribeVpcsRequestTag({ key })] }),
  };
}
