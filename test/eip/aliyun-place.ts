import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient } from "../kit/clients.ts";

const regionId = "cn-hangzhou";

/** A zone of the region that Alibaba's clients are pointed at. */
export const zoneId = "cn-hangzhou-h";

type Row = Record<string, unknown>;

/** A cloud with a network, a vSwitch and a security group, and EIPs as Alibaba's clients ask for them. */
export async function eipPlace(options: CloudOptions = {}) {
  const cloud: Cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "eipsPerRegion", limit: 200 },
      { quota: "eipsPerDay", limit: 1000 },
    ],
    ...options,
  });
  const vpc = popClient(cloud, "vpc", regionId);
  const ecs = popClient(cloud, "ecs", regionId);
  const { VpcId } = await vpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const { VSwitchId } = await vpc("CreateVSwitch", { VpcId, CidrBlock: "10.0.0.0/20", ZoneId: zoneId });
  const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
  const home = { VSwitchId, SecurityGroupId };
  const machine = {
    ...home,
    InstanceType: "ecs.g6.large",
    ImageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
  };
  const list = async (question: object = {}, product = vpc) => {
    const { EipAddresses: wrapper } = await product("DescribeEipAddresses", { ...question });
    return (wrapper as { EipAddress: Row[] }).EipAddress;
  };
  return {
    cloud,
    vpc,
    ecs,
    sdk: aliyunClients(cloud, regionId),
    regionId,
    VpcId: String(VpcId),
    VSwitchId: String(VSwitchId),
    machine,
    list,
    async show(AllocationId: string): Promise<Row> {
      const [eip] = await list({ AllocationId });
      return eip ?? {};
    },
    async eip(more: object = {}): Promise<{ id: string; address: string }> {
      const made = await vpc("AllocateEipAddress", { ...more });
      return { id: String(made["AllocationId"]), address: String(made["EipAddress"]) };
    },
    async run(more: object = {}): Promise<string> {
      const { InstanceIdSets } = await ecs("RunInstances", { ...machine, ...more });
      return (InstanceIdSets as { InstanceIdSet: string[] }).InstanceIdSet[0] ?? "";
    },
    async eni(more: object = {}): Promise<{ id: string; address: string }> {
      const made = await ecs("CreateNetworkInterface", { ...home, ...more });
      return { id: String(made["NetworkInterfaceId"]), address: String(made["PrivateIpAddress"]) };
    },
    async showEni(id: string): Promise<Row> {
      const answer = await ecs("DescribeNetworkInterfaces", { "NetworkInterfaceId.1": id });
      const sets = answer["NetworkInterfaceSets"] as { NetworkInterfaceSet: Row[] };
      return sets.NetworkInterfaceSet[0] ?? {};
    },
    async showInstance(id: string): Promise<Row> {
      const { Instances } = await ecs("DescribeInstances", { InstanceIds: JSON.stringify([id]) });
      return (Instances as { Instance: Row[] }).Instance[0] ?? {};
    },
  };
}
