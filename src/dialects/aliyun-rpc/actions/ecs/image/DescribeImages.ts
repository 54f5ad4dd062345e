import type { EcsDescribeImagesIn, EcsImageOut } from "../../../../../generated/aliyun-rpc.ts";
import type { Image } from "../../../../kit/host.ts";
import { action } from "../../../action.ts";
import { creationWindow, isWithin } from "../../../words/creation-window.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { pageOf } from "../../../words/paging.ts";

// Images were here before anyone came.
const madeAt = "2024-01-01T00:00:00Z";

const osTypeOf = (image: Image) => (image.platform === "Windows" ? "windows" : "linux");

// Every image here is the vendor's own, public, whole and without tags, family or snapshot.
function isAsked(image: Image, input: EcsDescribeImagesIn): boolean {
  const ids = input.ImageId?.split(",") ?? [image.id];
  const { ImageName: name = image.name, OSType: osType = osTypeOf(image) } = input;
  const { Architecture: architecture = image.architecture, ImageOwnerAlias: owner = "system" } = input;
  const foreign = [input.ImageFamily, input.SnapshotId, input.ImageOwnerId, input.Tag?.[0]];
  const statuses = input.Status?.toString().split(",") ?? ["Available"];
  return (
    ids.includes(image.id) &&
    (name.endsWith("*") ? image.name.startsWith(name.slice(0, -1)) : image.name === name) &&
    osType === osTypeOf(image) &&
    architecture === image.architecture &&
    owner === "system" &&
    statuses.includes("Available") &&
    input.IsPublic !== false &&
    isWithin(creationWindow(input.Filter), Date.parse(madeAt)) &&
    foreign.every((one) => one === undefined)
  );
}

function imageOut(image: Image): EcsImageOut {
  return {
    ImageId: image.id,
    ImageName: image.name,
    Description: "",
    ImageOwnerAlias: "system",
    OSName: image.osName,
    OSNameEn: image.osName,
    OSType: osTypeOf(image),
    Platform: image.platform,
    Architecture: image.architecture,
    Size: image.sizeGib,
    Status: "Available",
    Progress: "100%",
    Usage: "none",
    CreationTime: madeAt,
    ImageVersion: "",
    ImageFamily: "",
    ProductCode: "",
    ResourceGroupId: "",
    BootMode: "BIOS",
    IsPublic: true,
    IsCopied: false,
    IsSelfShared: "",
    IsSubscribed: false,
    IsSupportCloudinit: true,
    IsSupportIoOptimized: true,
    DiskDeviceMappings: { DiskDeviceMapping: [] },
    Tags: { Tag: [] },
  };
}

export default action<"ecs", "DescribeImages">({
  // Every image fits every type and every use, and none expires.
  hints: ["ActionType", "InstanceType", "ShowExpired", "Usable"],
  async run(input, context) {
    const { part, echo } = pageOf(input, { most: 100 });
    const images = context.host.catalogue.images
      .filter((image) => image.cloud === "aliyun")
      .filter((image) => isAsked(image, input));
    endRehearsal(input);
    const Image = images.slice(part.offset, part.offset + part.limit).map(imageOut);
    return { ...echo, RegionId: context.call.region, TotalCount: images.length, Images: { Image } };
  },
});
