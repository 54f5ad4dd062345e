import type { aliyunClients } from "../../../kit/clients.ts";
import type { InstanceVerbs } from "../../../kit/teller.ts";

type Clients = ReturnType<typeof aliyunClients>;

const regionId = "cn-hangzhou";

/** Instances, told with Alibaba Cloud's SDK. */
export function aliyunInstanceVerbs({ ecs, ecsTypes }: Clients): InstanceVerbs {
  const runInstances: InstanceVerbs["runInstances"] = async (place, count, wish = {}) => {
    const request = new ecsTypes.RunInstancesRequest({
      regionId,
      instanceType: wish.type ?? "ecs.g6.large",
      imageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
      amount: count,
      vSwitchId: place.subnetId,
      ...(wish.address !== undefined && { privateIpAddress: wish.address }),
      ...(place.groupId !== "" && { securityGroupId: place.groupId }),
    });
    const { body } = await ecs.runInstances(request);
    return body?.instanceIdSets?.instanceIdSet ?? [];
  };
  return {
    runInstances,
    async runInstance(place, type) {
      const [id = ""] = await runInstances(place, 1, type === undefined ? {} : { type });
      return id;
    },
    async instanceOf(id) {
      const instanceIds = JSON.stringify([id]);
      const { body } = await ecs.describeInstances(
        new ecsTypes.DescribeInstancesRequest({ regionId, instanceIds }),
      );
      const [instance] = body?.instances?.instance ?? [];
      if (instance === undefined) return undefined;
      return {
        id,
        running: instance.status === "Running",
        subnetId: instance.vpcAttributes?.vSwitchId ?? "",
        address: instance.vpcAttributes?.privateIpAddress?.ipAddress?.[0] ?? "",
        publicAddresses: instance.publicIpAddress?.ipAddress ?? [],
      };
    },
    async start(id) {
      await ecs.startInstance(new ecsTypes.StartInstanceRequest({ instanceId: id }));
    },
    async stop(id) {
      await ecs.stopInstance(new ecsTypes.StopInstanceRequest({ instanceId: id }));
    },
    async terminate(id) {
      await ecs.deleteInstance(new ecsTypes.DeleteInstanceRequest({ instanceId: id, force: true }));
    },
  };
}
