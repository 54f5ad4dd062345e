import { ownEntry } from "../../../../kit/own-entry.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import type { CvmImageOut } from "../../../../../generated/tencent-v3.ts";
import type { Image } from "../../../../kit/host.ts";
import { action } from "../../../action.ts";
import { type Filter, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { requireInstanceType } from "../../../words/new-instance.ts";

// Every image here is a public one without tags, in no dedicated cluster.
const filterTests: Readonly<Record<string, (image: Image) => string>> = {
  "image-id": (image) => image.id,
  "image-type": () => "PUBLIC_IMAGE",
  "image-name": (image) => image.name,
  platform: (image) => image.platform,
  "dedicated-cluster-id": () => "",
  "cdc-cache-status": () => "",
  "tag-key": () => "",
  "tag-value": () => "",
};

function testOf({ Name, Values }: Filter): (image: Image) => boolean {
  if (Name.startsWith("tag:")) return () => false;
  const valueOf = ownEntry(filterTests, Name) ?? refuse({ kind: "request.filter-unknown", name: Name });
  return (image) => Values.includes(valueOf(image));
}

function imageOut(image: Image): CvmImageOut {
  return {
    ImageId: image.id,
    ImageName: image.name,
    ImageDescription: image.name,
    ImageType: "PUBLIC_IMAGE",
    ImageState: "NORMAL",
    ImageSource: "OFFICIAL",
    ImageCreator: "",
    ImageSize: image.sizeGib,
    OsName: image.osName,
    Platform: image.platform,
    Architecture: image.architecture,
    CreatedTime: "2024-01-01T00:00:00Z",
    SyncPercent: null,
    IsSupportCloudinit: true,
    SnapshotSet: [],
    Tags: [],
    LicenseType: "TencentCloud",
  };
}

export default action<"cvm", "DescribeImages">({
  faults: { "request.conflict": "InvalidParameter.InvalidParameterCoexistImageIdsFilters" },
  fieldFaults: { limit: "InvalidParameterValue.InvalidParameterValueLimit" },
  async run(input, context) {
    requireOneOf(input.ImageIds, input.Filters, "imageIds");
    if (input.InstanceType !== undefined) requireInstanceType(input.InstanceType, context);
    const { ImageIds: ids = [], Filters: filters = [] } = input;
    const tests = filters.map(testOf);
    const images = context.host.catalogue.images
      .filter((image) => image.cloud === "tencent" && (ids.length === 0 || ids.includes(image.id)))
      .filter((image) => tests.every((test) => test(image)));
    const { offset, limit } = pageOf(input);
    return { TotalCount: images.length, ImageSet: images.slice(offset, offset + limit).map(imageOut) };
  },
});
