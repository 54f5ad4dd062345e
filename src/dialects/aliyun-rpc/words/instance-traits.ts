import { refuse } from "../../../domain/fault/fault.ts";
import type { JsonObject } from "../../../domain/json.ts";
import { byteCount } from "../../../domain/name-rules.ts";
import type { EcsRunInstancesIn } from "../../../generated/aliyun-rpc.ts";
import { keptTraits } from "../../kit/traits.ts";

/** Refuses user data that is not Base64 or is larger than 32 KiB. */
export function requireUserData(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const isBase64 = /^[0-9A-Za-z+/]*={0,2}$/.test(text) && text.length % 4 === 0;
  if (!isBase64)
    refuse({ kind: "request.malformed", field: "userData", value: "", expected: "text in Base64" });
  if (byteCount(text) > 32 * 1024) refuse({ kind: "request.too-long", field: "userData", limit: 32 * 1024 });
  return text;
}

/** What is kept of the call to be shown again, without meaning to the network. */
export function instanceTraits(
  input: Omit<EcsRunInstancesIn, "SystemDisk" | "DataDisk"> & {
    readonly SystemDisk?: {
      readonly Category?: string;
      readonly Size?: string | number;
      readonly DiskName?: string;
    };
    readonly DataDisk?: readonly {
      readonly Category?: string;
      readonly Size?: number;
      readonly DeleteWithInstance?: boolean;
    }[];
  },
): JsonObject {
  const { SystemDisk: disk } = input;
  return keptTraits({
    systemDiskType: disk?.Category,
    systemDiskGib: disk?.Size === undefined ? undefined : Number(disk.Size),
    systemDiskName: disk?.DiskName,
    dataDisks: (input.DataDisk ?? []).map((one) =>
      keptTraits({ type: one.Category, gib: one.Size, deleteWithInstance: one.DeleteWithInstance }),
    ),
    internetCharge: input.InternetChargeType,
    bandwidthInMbps: input.InternetMaxBandwidthIn,
    creditSpecification: input.CreditSpecification,
    loginAsNonRoot: input.ImageOptions?.LoginAsNonRoot,
    resourceGroupId: input.ResourceGroupId,
    roleName: input.RamRoleName,
    spotStrategy: input.SpotStrategy,
    spotPriceLimit: input.SpotPriceLimit,
    spotDuration: input.SpotDuration,
    spotInterruptionBehavior: input.SpotInterruptionBehavior,
    httpEndpoint: input.HttpEndpoint,
    httpTokens: input.HttpTokens,
    httpPutResponseHopLimit: input.HttpPutResponseHopLimit,
    autoRenew: input.AutoRenew,
    autoRenewPeriod: input.AutoRenewPeriod,
    userData: requireUserData(input.UserData),
  });
}
