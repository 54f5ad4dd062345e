import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient } from "../kit/clients.ts";

const regionId = "cn-hangzhou";

/** A zone of the region that Alibaba's clients are pointed at. */
export const zoneId = "cn-hangzhou-h";

/** A cloud with one network, one vSwitch and one security group, as Alibaba's clients make them. */
export async function aliyunPlace() {
  const cloud: Cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  const { ecs, ecsTypes: types } = aliyunClients(cloud);
  const rpc = popClient(cloud, "ecs");
  const vpcRpc = popClient(cloud, "vpc");
  const { VpcId } = await vpcRpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const { VSwitchId } = await vpcRpc("CreateVSwitch", { VpcId, CidrBlock: "10.0.0.0/20", ZoneId: zoneId });
  const { SecurityGroupId } = await rpc("CreateSecurityGroup", { VpcId });
  const vSwitchId = String(VSwitchId);
  const group = String(SecurityGroupId);
  const list = async (question: object) => {
    const { body } = await ecs.describeNetworkInterfaces(
      new types.DescribeNetworkInterfacesRequest({ regionId, ...question }),
    );
    if (body === undefined) throw new Error("the answer has no body");
    return body;
  };
  return {
    cloud,
    rpc,
    vpcRpc,
    VpcId: String(VpcId),
    vSwitchId,
    group,
    list,
    async make(more: object = {}) {
      const request = { regionId, vSwitchId, securityGroupId: group, ...more };
      const { body } = await ecs.createNetworkInterface(new types.CreateNetworkInterfaceRequest(request));
      if (body === undefined) throw new Error("the answer has no body");
      return body;
    },
    /** An instance that may have two interfaces of six addresses each. */
    async run(): Promise<string> {
      const request = new types.RunInstancesRequest({
        regionId,
        instanceType: "ecs.g6.large",
        imageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
        vSwitchId,
        securityGroupId: group,
      });
      const { body } = await ecs.runInstances(request);
      return body?.instanceIdSets?.instanceIdSet?.[0] ?? "";
    },
    async find(question: object): Promise<(string | undefined)[]> {
      const { networkInterfaceSets } = await list(question);
      return (networkInterfaceSets?.networkInterfaceSet ?? []).map((eni) => eni.networkInterfaceId);
    },
  };
}
