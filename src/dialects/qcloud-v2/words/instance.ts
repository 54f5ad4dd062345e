import { findZone } from "../../catalogue/regions.ts";
import type { Instance } from "../../../domain/instance/instance.ts";
import type { QcloudDescribeInstancesInstanceSetOut } from "../../../generated/qcloud-v2.ts";
import type { PlacedInstance } from "../../../operations/instance/list-instances.ts";
import type { ActionContext } from "../../kit/action.ts";
import { flagTrait, listTrait, numberTrait } from "../../kit/traits.ts";
import { localTime } from "../../tencent-v3/words/times.ts";

/** v2's numbers for an instance's state. */
export const stateNumbers: Readonly<Record<Instance["state"], number>> = {
  running: 2,
  pending: 3,
  stopped: 4,
  terminating: 6,
  rebooting: 7,
  starting: 8,
  stopping: 9,
};

/** An instance as v2 words it. */
export function instanceOut(
  { instance, enis: [primary], vpc, subnet }: PlacedInstance,
  { host, call }: ActionContext,
): QcloudDescribeInstancesInstanceSetOut {
  const { traits } = instance;
  const zone = findZone("tencent", instance.zone);
  const image = host.catalogue.images.find((one) => one.id === instance.imageId);
  const [disk] = listTrait(traits, "dataDisks");
  return {
    instanceName: instance.name,
    unInstanceId: instance.id,
    lanIp: primary?.privateIps[0]?.address ?? "",
    wanIpSet: (primary?.eips ?? []).map((eip) => eip.address),
    cpu: instance.vcpu,
    mem: instance.memoryGib,
    bandwidth: numberTrait(traits, "bandwidthMbps"),
    unImgId: instance.imageId,
    status: stateNumbers[instance.state],
    Region: call.region,
    createTime: localTime(instance.createdAtMs),
    deadlineTime: instance.expiresAtMs === null ? "0000-00-00 00:00:00" : localTime(instance.expiresAtMs),
    autoRenew: 0,
    projectId: Number(instance.projectId),
    os: image?.osName ?? "",
    cvmPayMode: instance.chargeType === "prepaid" ? 1 : 2,
    networkPayMode: 2,
    zoneId: zone?.numericId ?? 0,
    zoneName: zone?.names.zh ?? instance.zone,
    vpcId: vpc?.seq ?? 0,
    subnetId: subnet?.seq ?? 0,
    isVpcGateway: flagTrait(traits, "vpcGateway") ? 1 : 0,
    diskInfo: {
      rootId: `disk-${instance.uuid.slice(0, 8)}`,
      rootType: 2,
      rootSize: numberTrait(traits, "systemDiskGib", 50),
      storageType: numberTrait(traits, "storageType", 2),
      storageSize: disk === undefined ? 0 : numberTrait(disk, "gib"),
    },
  };
}
