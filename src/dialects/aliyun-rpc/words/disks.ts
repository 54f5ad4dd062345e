import type { Instance } from "../../../domain/instance/instance.ts";
import type { JsonObject } from "../../../domain/json.ts";
import type { EcsDescribeDisksDiskOut } from "../../../generated/aliyun-rpc.ts";
import { flagTrait, listTrait, numberTrait, textTrait } from "../../kit/traits.ts";
import { utcTime } from "./times.ts";

/** A disk that came with an instance. */
export type Disk = EcsDescribeDisksDiskOut &
  Required<
    Pick<EcsDescribeDisksDiskOut, "DiskId" | "DiskName" | "Type" | "Category"> &
      Pick<EcsDescribeDisksDiskOut, "DiskChargeType" | "DeleteWithInstance" | "CreationTime">
  >;

const letters = "abcdefghijklmnop";

// A disk has no row of its own: its id is drawn from its instance's, and its place.
function diskOut(instance: Instance, place: number, disk: JsonObject): Disk {
  const created = utcTime(instance.createdAtMs);
  const device = `/dev/xvd${letters.charAt(place)}`;
  const attachment = { InstanceId: instance.id, Device: device, AttachedTime: created };
  return {
    DiskId: `d-${instance.id.slice(2)}${letters.charAt(place)}`,
    DiskName: textTrait(disk, "name"),
    Type: place === 0 ? "system" : "data",
    Category: textTrait(disk, "type", "cloud_essd"),
    Size: numberTrait(disk, "gib", 40),
    Status: "In_use",
    Device: device,
    InstanceId: instance.id,
    ImageId: place === 0 ? instance.imageId : "",
    RegionId: instance.region,
    ZoneId: instance.zone,
    DiskChargeType: instance.chargeType === "prepaid" ? "PrePaid" : "PostPaid",
    DeleteWithInstance: flagTrait(disk, "deleteWithInstance", true),
    CreationTime: created,
    AttachedTime: created,
    Attachments: { Attachment: [attachment] },
    MountInstances: { MountInstance: [attachment] },
    MountInstanceNum: 1,
    OperationLocks: { OperationLock: [] },
    Tags: { Tag: [] },
    Description: "",
    PerformanceLevel: "PL1",
    ResourceGroupId: textTrait(instance.traits, "resourceGroupId"),
    Encrypted: false,
    Portable: false,
    MultiAttach: "Disabled",
    DeleteAutoSnapshot: false,
    EnableAutoSnapshot: false,
    KMSKeyId: "",
    SourceSnapshotId: "",
  };
}

/** The disks of an instance, the system's first. */
export function disksOf(instance: Instance): Disk[] {
  const { traits } = instance;
  const system = {
    type: textTrait(traits, "systemDiskType", "cloud_essd"),
    gib: numberTrait(traits, "systemDiskGib", 40),
    name: textTrait(traits, "systemDiskName"),
  };
  return [system, ...listTrait(traits, "dataDisks")].map((disk, place) => diskOut(instance, place, disk));
}
