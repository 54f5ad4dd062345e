import type { tencentClients } from "../../../kit/clients.ts";
import type { TagVerbs, ToldTags } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

const pairs = (tags: ToldTags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
const nameOf = (vpcId: string) => `qcs::vpc:ap-guangzhou:uin/:vpc/${vpcId}`;

/** Tags of networks, told with Tencent's SDK. */
export function tencentTagVerbs({ vpc, tag }: Clients): TagVerbs {
  const found = async (Filters: { Name: string; Values: string[] }[]) => {
    const { VpcSet } = await vpc.DescribeVpcs({ Filters });
    return (VpcSet ?? []).map((one) => one.VpcId ?? "");
  };
  return {
    async createTaggedVpc(cidr, tags) {
      const { Vpc } = await vpc.CreateVpc({ VpcName: "told", CidrBlock: cidr, Tags: pairs(tags) });
      return Vpc?.VpcId ?? "";
    },
    async tagVpc(vpcId, tags) {
      const ReplaceTags = pairs(tags).map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value }));
      await tag.ModifyResourceTags({ Resource: nameOf(vpcId), ReplaceTags });
    },
    async untagVpc(vpcId, keys) {
      const DeleteTags = keys.map((TagKey) => ({ TagKey }));
      await tag.ModifyResourceTags({ Resource: nameOf(vpcId), DeleteTags });
    },
    async tagsOfVpc(vpcId) {
      const { VpcSet } = await vpc.DescribeVpcs({ VpcIds: [vpcId] });
      return Object.fromEntries((VpcSet?.[0]?.TagSet ?? []).map(({ Key, Value = "" }) => [Key, Value]));
    },
    vpcsTagged: (tags) =>
      found(pairs(tags).map(({ Key, Value }) => ({ Name: `tag:${Key}`, Values: [Value] }))),
    vpcsWithKey: (key) => found([{ Name: "tag-key", Values: [key] }]),
  };
}
