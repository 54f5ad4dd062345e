import { ownEntry } from "../../kit/own-entry.ts";
import type { InstanceType } from "../../../domain/instance/instance-type.ts";
import { findNumberedZone } from "../../catalogue/regions.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { QcloudRunInstancesHourIn } from "../../../generated/qcloud-v2.ts";
import type { NewInstances } from "../../../operations/instance/run-instances.ts";
import type { ActionContext } from "../../kit/action.ts";
import { keptTraits } from "../../kit/traits.ts";
import { numbered } from "../../tencent-v3/words/new-instance.ts";
import { newIdIfGiven } from "./ids.ts";

/** What both ways of buying have in common. */
export type Purchase = Omit<QcloudRunInstancesHourIn, "zoneId"> & { readonly zoneId?: number };

/** The type of so many cores and so much memory: of the present generation where it has one. */
function typeOf({ cpu, mem, instanceType }: Purchase, { host }: ActionContext): InstanceType {
  const types = host.catalogue.instanceTypes.filter((type) => type.cloud === "tencent");
  const fitting = types.filter((type) => type.vcpu === cpu && type.memoryGib === mem);
  const named = fitting.find((type) => instanceType !== undefined && type.name === instanceType);
  const found = named ?? fitting.find((type) => type.family === "S5") ?? fitting[0];
  return found ?? refuse({ kind: "instance.type-unknown", instanceType: `${cpu} cores, ${mem} GiB` });
}

function zoneOf({ zoneId }: Purchase, { call }: ActionContext): string | undefined {
  if (zoneId === undefined) return undefined;
  const zone = findNumberedZone(zoneId);
  return zone?.regionId === call.region ? zone.id : refuse({ kind: "zone.not-found", zone: String(zoneId) });
}

function imageOf({ imageId }: Purchase, { host }: ActionContext): string {
  const known = host.catalogue.images.some((image) => image.id === imageId && image.cloud === "tencent");
  return known ? imageId : refuse({ kind: "instance.image-unknown", imageId });
}

function countOf({ goodsNum: count = 1 }: Purchase): number {
  if (count >= 1 && count <= 100) return count;
  return refuse({ kind: "request.out-of-range", field: "goodsNum", value: count, expected: "1 to 100" });
}

const internetCharges: Readonly<Record<string, string>> = {
  PayByHour: "BANDWIDTH_POSTPAID_BY_HOUR",
  PayByTraffic: "TRAFFIC_POSTPAID_BY_HOUR",
  PayByMonth: "BANDWIDTH_PREPAID",
};

// wanIp 1 is the default as soon as there is a bandwidth.
function wanOf({ bandwidth = 0, bandwidthType = "PayByTraffic", wanIp = 1 }: Purchase) {
  const internetCharge = ownEntry(internetCharges, bandwidthType);
  if (internetCharge === undefined) {
    const expected = Object.keys(internetCharges).join(", ");
    return refuse({ kind: "request.out-of-range", field: "bandwidthType", value: bandwidthType, expected });
  }
  return bandwidth > 0 && wanIp === 1 ? { wan: { bandwidthMbps: bandwidth, internetCharge } } : {};
}

/** Instances as v2's callers ask for them. */
export async function newInstances(input: Purchase, context: ActionContext): Promise<NewInstances> {
  const count = countOf(input);
  const zone = zoneOf(input, context);
  const vpcId = await newIdIfGiven(context, "vpc", input.vpcId);
  const subnetId = await newIdIfGiven(context, "subnet", input.subnetId);
  const hostNames = numbered(input.hostName ?? "", count);
  return {
    ...(zone !== undefined && { zone }),
    ...(vpcId !== undefined && { vpcId }),
    ...(subnetId !== undefined && { subnetId }),
    names: numbered(input.instanceName ?? "", count).map((name, index) => ({
      name,
      hostName: hostNames[index] ?? "",
    })),
    type: typeOf(input, context),
    imageId: imageOf(input, context),
    addresses: input.privateIpAddresses ?? [],
    primaryEni: { securityGroupIds: [] },
    keyPairIds: input.keyId === undefined ? [] : [input.keyId],
    projectId: String(input.projectId ?? 0),
    ...wanOf(input),
    started: true,
    traits: keptTraits({
      systemDiskGib: input.rootSize,
      dataDisks: input.storageSize > 0 ? [{ gib: input.storageSize }] : [],
      storageType: input.storageType,
      bandwidthMbps: input.bandwidth,
      vpcGateway: input.isVpcGateway === 1,
    }),
  };
}

/** What either way of buying may say without effect on a network. */
export const purchaseHints = [
  // The id says what kind of image it is.
  "imageType",
  // Machines have no passwords and run no agents here, and nothing is paid for.
  "password",
  "needSecurityAgent",
  "needMonitorAgent",
  "purchaseSource",
  // Only where stock is short could another zone be taken than the one named.
  "unlimitZone",
] as const;

/** The codes that either way of buying has for addresses and zones. */
export const purchaseFaults = {
  "address.in-use": "InvalidParameter.IpInUse",
  "address.outside-subnet": "InvalidParameter.IpNotInCidrRange",
  "address.reserved": "InvalidParameter.NotSupportReservedIp",
  "zone.not-found": "InvalidParameter.InvaildZoneId",
} as const;
