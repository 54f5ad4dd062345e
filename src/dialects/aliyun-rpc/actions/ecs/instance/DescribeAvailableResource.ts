import type { EcsDescribeAvailableResourceIn } from "../../../../../generated/aliyun-rpc.ts";
import type { ActionContext } from "../../../../kit/action.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { zonesHere } from "../../../../kit/places.ts";
import { action } from "../../../action.ts";
import { ecsTypes } from "../../../words/instance-types.ts";

const disks = ["cloud_efficiency", "cloud_ssd", "cloud_essd"];
const resources = ["Zone", "IoOptimized", "InstanceType", "Network", "ddh", "SystemDisk", "DataDisk"];

const plain = (values: readonly string[]) =>
  values.map((Value) => ({ Value, Status: "Available", StatusCategory: "WithStock" }));

function typesFor(input: EcsDescribeAvailableResourceIn, context: ActionContext): string[] {
  const { InstanceType: name, Cores: cores, Memory: memory } = input;
  return ecsTypes(context)
    .filter((type) => (name ?? type.name) === type.name)
    .filter((type) => (cores ?? type.vcpu) === type.vcpu && (memory ?? type.memoryGib) === type.memoryGib)
    .map((type) => type.name);
}

function supportedFor(input: EcsDescribeAvailableResourceIn, context: ActionContext) {
  const { DestinationResource: wanted, NetworkCategory: network = "vpc", ResourceType: kind } = input;
  requireWord("resourceType", kind, ["instance", "disk", "reservedinstance", "ddh"]);
  if (network !== "vpc" || kind === "reservedinstance" || kind === "ddh") return [];
  requireWord("destinationResource", wanted, resources);
  if (wanted === "InstanceType" || wanted === "Zone") return plain(typesFor(input, context));
  if (wanted === "IoOptimized") return plain(["optimized"]);
  if (wanted === "Network") return plain(["vpc"]);
  if (wanted === "ddh") return [];
  const asked = wanted === "SystemDisk" ? input.SystemDiskCategory : input.DataDiskCategory;
  const categories = disks.filter((one) => (asked ?? one) === one);
  return plain(categories).map((one) => ({ ...one, Min: 20, Max: 32_768, Unit: "GiB" }));
}

export default action<"ecs", "DescribeAvailableResource">({
  refuses: {
    DedicatedHostId: "there are no dedicated hosts here",
  },
  // The same is offered however it is paid, and for as long as it is wanted.
  hints: ["InstanceChargeType", "SpotStrategy", "SpotDuration", "Scope"],
  async run(input, context) {
    const SupportedResource = supportedFor(input, context);
    const type = input.DestinationResource === "Zone" ? "InstanceType" : input.DestinationResource;
    const zones = zonesHere(context).filter((zone) => (input.ZoneId ?? zone.id) === zone.id);
    const found = SupportedResource.length === 0 ? [] : zones;
    const AvailableZone = found.map((zone) => ({
      RegionId: context.call.region,
      ZoneId: zone.id,
      Status: "Available",
      StatusCategory: "WithStock",
      AvailableResources: { AvailableResource: [{ Type: type, SupportedResources: { SupportedResource } }] },
    }));
    return { AvailableZones: { AvailableZone } };
  },
});
