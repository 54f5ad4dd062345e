import type { EcsZoneOut } from "../../../../../generated/aliyun-rpc.ts";
import { zonesHere } from "../../../../kit/places.ts";
import { action } from "../../../action.ts";
import { ecsTypes } from "../../../words/instance-types.ts";
import { localName } from "../../../words/places.ts";

const diskCategories = ["cloud_efficiency", "cloud_ssd", "cloud_essd"];

/** What is sold in a zone; every zone sells everything here. */
function offered(types: readonly string[], families: readonly string[]): Omit<EcsZoneOut, "ZoneId"> {
  return {
    AvailableResourceCreation: {
      ResourceTypes: ["Instance", "Disk", "VSwitch", "IoOptimized", "DedicatedHost"],
    },
    AvailableDiskCategories: { DiskCategories: diskCategories },
    AvailableInstanceTypes: { InstanceTypes: types },
    AvailableVolumeCategories: { VolumeCategories: [] },
    AvailableDedicatedHostTypes: { DedicatedHostType: [] },
    DedicatedHostGenerations: { DedicatedHostGeneration: [] },
    AvailableResources: {
      ResourcesInfo: [
        {
          IoOptimized: true,
          SystemDiskCategories: { supportedSystemDiskCategory: diskCategories },
          DataDiskCategories: { supportedDataDiskCategory: diskCategories },
          InstanceTypes: { supportedInstanceType: types },
          InstanceTypeFamilies: { supportedInstanceTypeFamily: families },
          InstanceGenerations: { supportedInstanceGeneration: [] },
          NetworkTypes: { supportedNetworkCategory: ["vpc"] },
        },
      ],
    },
  };
}

export default action<"ecs", "DescribeZones">({
  // Every place has everything, however it is paid.
  hints: ["InstanceChargeType", "SpotStrategy"],
  async run({ AcceptLanguage: language, Verbose: verbose = true }, context) {
    const types = verbose ? ecsTypes(context) : [];
    const families = [...new Set(types.map((type) => type.family))];
    const offer = offered(
      types.map((type) => type.name),
      families,
    );
    const Zone = zonesHere(context).map((zone) => ({
      ...offer,
      ZoneId: zone.id,
      LocalName: localName(zone.names, language),
      ZoneType: "AvailabilityZone",
    }));
    return { Zones: { Zone } };
  },
});
