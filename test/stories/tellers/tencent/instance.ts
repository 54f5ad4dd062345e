import type { tencentClients } from "../../../kit/clients.ts";
import type { InstanceVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof tencentClients>;

/** Instances, told with Tencent's SDK. */
export function tencentInstanceVerbs({ cvm }: Clients): InstanceVerbs {
  const runInstances: InstanceVerbs["runInstances"] = async (place, count, wish = {}) => {
    const { InstanceIdSet } = await cvm.RunInstances({
      Placement: { Zone: "ap-guangzhou-3" },
      InstanceType: wish.type ?? "S5.MEDIUM4",
      ImageId: "img-487zeit5",
      InstanceCount: count,
      VirtualPrivateCloud: {
        VpcId: place.vpcId,
        SubnetId: place.subnetId,
        ...(wish.address !== undefined && { PrivateIpAddresses: [wish.address] }),
      },
      ...(place.groupId !== "" && { SecurityGroupIds: [place.groupId] }),
    });
    return InstanceIdSet ?? [];
  };
  return {
    runInstances,
    async runInstance(place, type) {
      const [id = ""] = await runInstances(place, 1, type === undefined ? {} : { type });
      return id;
    },
    async instanceOf(id) {
      const { InstanceSet } = await cvm.DescribeInstances({ InstanceIds: [id] });
      const [instance] = InstanceSet ?? [];
      if (instance === undefined) return undefined;
      return {
        id,
        running: instance.InstanceState === "RUNNING",
        subnetId: instance.VirtualPrivateCloud?.SubnetId ?? "",
        address: instance.PrivateIpAddresses?.[0] ?? "",
        publicAddresses: instance.PublicIpAddresses ?? [],
      };
    },
    async start(id) {
      await cvm.StartInstances({ InstanceIds: [id] });
    },
    async stop(id) {
      await cvm.StopInstances({ InstanceIds: [id] });
    },
    async terminate(id) {
      await cvm.TerminateInstances({ InstanceIds: [id] });
    },
  };
}
