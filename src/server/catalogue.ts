import { readFileSync } from "node:fs";
import {
  aliyunInstanceTypes,
  type AliyunInstanceShape,
} from "../dialects/catalogue/aliyun-instance-types.ts";
import { regionsOf } from "../dialects/catalogue/regions.ts";
import { tencentInstanceTypes } from "../dialects/catalogue/tencent-instance-types.ts";
import type { Catalogue, Image } from "../dialects/kit/host.ts";
import type { ServerOptions } from "./options.ts";

const builtInImages: readonly Image[] = [
  {
    id: "img-l8og963d",
    cloud: "tencent",
    name: "TencentOS Server 3.1",
    osName: "TencentOS Server 3.1",
    platform: "TencentOS",
    architecture: "x86_64",
    sizeGib: 20,
  },
  {
    id: "img-487zeit5",
    cloud: "tencent",
    name: "Ubuntu Server 22.04 LTS",
    osName: "Ubuntu Server 22.04 LTS",
    platform: "Ubuntu",
    architecture: "x86_64",
    sizeGib: 20,
  },
  {
    id: "aliyun_3_x64_20G_alibase_20240819.vhd",
    cloud: "aliyun",
    name: "aliyun_3_x64_20G_alibase_20240819.vhd",
    osName: "Alibaba Cloud Linux 3.2104 LTS 64",
    platform: "Aliyun",
    architecture: "x86_64",
    sizeGib: 20,
  },
  {
    id: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
    cloud: "aliyun",
    name: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
    osName: "Ubuntu 22.04 64",
    platform: "Ubuntu",
    architecture: "x86_64",
    sizeGib: 20,
  },
];

function aliyunTypes() {
  const file = new URL("../../contracts/aliyun-instance-types.json", import.meta.url);
  const { types } = JSON.parse(readFileSync(file, "utf8")) as { types: Record<string, AliyunInstanceShape> };
  return aliyunInstanceTypes(types);
}

/** What exists without anybody having made it; the instance types are read when first asked for. */
export function catalogueOf(options: Pick<ServerOptions, "regions" | "images">): Catalogue {
  let instanceTypes: Catalogue["instanceTypes"] | undefined;
  return {
    regions: [...regionsOf("tencent"), ...regionsOf("aliyun"), ...options.regions],
    images: [...builtInImages, ...options.images],
    get instanceTypes() {
      instanceTypes ??= [
        ...tencentInstanceTypes.map((type) => ({ ...type, cloud: "tencent" })),
        ...aliyunTypes().map((type) => ({ ...type, cloud: "aliyun" })),
      ];
      return instanceTypes;
    },
  };
}
