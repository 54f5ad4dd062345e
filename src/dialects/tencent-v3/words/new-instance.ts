import { tencentInstanceType } from "../../catalogue/tencent-instance-types.ts";
import type { InstanceType } from "../../../domain/instance/instance-type.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import { monthsLater } from "../../../domain/months.ts";
import type { JsonObject } from "../../../domain/json.ts";
import { byteCount, characterCount } from "../../../domain/name-rules.ts";
import type { CvmRunInstancesIn } from "../../../generated/tencent-v3.ts";
import type { FurtherEni } from "../../../operations/instance/add-enis.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import type { ActionContext } from "../../kit/action.ts";
import { requireWord } from "../../kit/one-of.ts";
import { keptTraits } from "../../kit/traits.ts";
import { refuseGiven, requireZone } from "./checks.ts";
import { chargeTypeOf } from "./instance.ts";
import { requireTags } from "./tags.ts";

/** The type by its name; the smallest of the present generation when none is named. */
export function requireInstanceType(name = "S5.SMALL1", { host }: ActionContext): InstanceType {
  const listed = host.catalogue.instanceTypes.find((type) => type.cloud === "tencent" && type.name === name);
  return listed ?? tencentInstanceType(name) ?? refuse({ kind: "instance.type-unknown", instanceType: name });
}

/** The image, which must be one of the catalogue's. */
export function requireImage(imageId: string | undefined, { host }: ActionContext): string {
  if (imageId === undefined || imageId === "") return refuse({ kind: "request.missing", anyOf: ["imageId"] });
  const known = host.catalogue.images.some((image) => image.id === imageId && image.cloud === "tencent");
  return known ? imageId : refuse({ kind: "instance.image-unknown", imageId });
}

// What the console shows for an instance that nobody named.
const unnamed = "未命名";

const counter = /\{R:(\d+)\}/g;

/**
 * One name for each of a batch: `{R:3}` counts from 3, and a name without a counter gets 1, 2, … at its end.
 */
export function numbered(pattern: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    if (pattern.search(counter) < 0)
      return count === 1 || pattern === "" || pattern === unnamed ? pattern : `${pattern}${index + 1}`;
    return pattern.replaceAll(counter, (_whole, first: string) => String(Number(first) + index));
  });
}

/** The name of an instance, which may be empty. */
export function requireInstanceName(name: string): string {
  if (characterCount(name) > 128) refuse({ kind: "request.too-long", field: "instanceName", limit: 128 });
  return name;
}

const hostNamePattern = /^[0-9A-Za-z](?!.*[.-]{2})[0-9A-Za-z.{}:-]{0,58}[0-9A-Za-z}]$/;

/** What a machine calls itself; empty lets it choose. */
export function requireHostName(hostName: string): string {
  if (hostName === "" || hostNamePattern.test(hostName)) return hostName;
  const expected = "2 to 60 letters, digits, dots and hyphens, none of them at an end or side by side";
  return refuse({ kind: "request.malformed", field: "hostName", value: hostName, expected });
}

/** The names of a batch: what is shown, and what the machines call themselves. */
export function namesOf(input: CvmRunInstancesIn, count: number): { name: string; hostName: string }[] {
  const { InstanceName: name = unnamed, HostName: hostName = "" } = input;
  const hostNames = numbered(requireHostName(hostName), count);
  return numbered(requireInstanceName(name), count).map((one, index) => ({
    name: one,
    hostName: hostNames[index] ?? "",
  }));
}

/** How many at once: 1 to 100. */
export function countOf({ InstanceCount: count = 1, MinCount: least }: CvmRunInstancesIn): number {
  if (count < 1 || count > 100) {
    refuse({ kind: "request.out-of-range", field: "instanceCount", value: count, expected: "1 to 100" });
  }
  if (least !== undefined && least !== count) {
    const reason = "a batch is made whole or not at all, so MinCount must equal InstanceCount";
    refuse({ kind: "request.unsupported", field: "minCount", value: String(least), reason });
  }
  return count;
}

/** The tags for instances; others are for things that RunInstances does not make here. */
export function instanceTags(input: CvmRunInstancesIn): TagPair[] {
  const tags = (input.TagSpecification ?? []).flatMap(({ ResourceType, Tags }) => {
    if (ResourceType === "instance") return Tags;
    const reason = "only instances are made by this call";
    return refuse({ kind: "request.unsupported", field: "tagSpecification", value: ResourceType, reason });
  });
  return requireTags(tags);
}

/** How the instances are paid, and when that ends. */
export function chargeOf(input: CvmRunInstancesIn, nowMs: number) {
  const word = input.InstanceChargeType ?? "POSTPAID_BY_HOUR";
  const chargeType = chargeTypeOf(word);
  if (chargeType === undefined) {
    const reason = "there is no dedicated hardware here";
    return refuse({ kind: "request.unsupported", field: "instanceChargeType", value: word, reason });
  }
  if (chargeType !== "prepaid") return { chargeType };
  const prepaid = input.InstanceChargePrepaid;
  if (prepaid === undefined) return refuse({ kind: "request.missing", anyOf: ["instanceChargePrepaid"] });
  return { chargeType, expiresAtMs: monthsLater(nowMs, prepaid.Period) };
}

/** Refuses what would need hardware or products that are not here. */
export function refuseForeign(input: CvmRunInstancesIn): void {
  const { Placement: place } = input;
  const hosts = place?.HostIds ?? (place?.HostId === undefined ? [] : [place.HostId]);
  refuseGiven("placement", hosts[0] ?? place?.RackId, "there are no dedicated hosts here");
  refuseGiven(
    "disasterRecoverGroupIds",
    input.DisasterRecoverGroupIds?.[0],
    "there are no placement groups here",
  );
  refuseGiven("hpcClusterId", input.HpcClusterId, "there are no HPC clusters here");
  refuseGiven("dedicatedClusterId", input.DedicatedClusterId, "there are no dedicated clusters here");
  refuseGiven("chcIds", input.ChcIds?.[0], "there are no cloud hosts of customers here");
  refuseGiven("launchTemplate", input.LaunchTemplate?.LaunchTemplateId, "there are no launch templates here");
  refuseGiven("actionTimer", input.ActionTimer?.TimerAction, "instances do not end by themselves here");
  refuseGiven("enableJumboFrame", input.EnableJumboFrame, "packets have their usual size here");
}

const internetCharges = [
  "TRAFFIC_POSTPAID_BY_HOUR",
  "BANDWIDTH_POSTPAID_BY_HOUR",
  "BANDWIDTH_PREPAID",
  "BANDWIDTH_PACKAGE",
];

/**
 * The ordinary public address that is asked for: a bandwidth asks for one unless PublicIpAssigned is false.
 */
export function wanOf({ InternetAccessible: internet }: Pick<CvmRunInstancesIn, "InternetAccessible">) {
  const bandwidthMbps = internet?.InternetMaxBandwidthOut ?? 0;
  if (internet === undefined || !(internet.PublicIpAssigned ?? bandwidthMbps > 0)) return {};
  if (bandwidthMbps < 1) {
    const expected = "a bandwidth for the public address, from 1 Mbps";
    const field = "internetMaxBandwidthOut";
    return refuse({ kind: "request.out-of-range", field, value: bandwidthMbps, expected });
  }
  const charge = requireWord("internetChargeType", internet.InternetChargeType, internetCharges);
  return { wan: { bandwidthMbps, internetCharge: charge ?? "TRAFFIC_POSTPAID_BY_HOUR" } };
}

/** Refuses a way to log in that is none, or two at once; a password is looked at and kept nowhere. */
export function requireLogin({ LoginSettings: login }: Pick<CvmRunInstancesIn, "LoginSettings">): void {
  const { Password: password, KeyIds: keys } = login ?? {};
  if (password === undefined || password === "") return;
  if ((keys?.length ?? 0) > 0) refuse({ kind: "request.conflict", fields: ["password", "keyIds"] });
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^0-9A-Za-z]/].filter((one) => one.test(password)).length;
  if (/^[!-~]{8,30}$/.test(password) && !password.startsWith("/") && classes >= 3) return;
  const expected = "8 to 30 characters of three kinds, not beginning with /";
  // What was sent is not repeated: messages are read by others.
  refuse({ kind: "request.malformed", field: "password", value: "***", expected });
}

/** Refuses user data that is not Base64 or is larger than 16 KiB. */
export function requireUserData(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const isBase64 = /^[0-9A-Za-z+/]*={0,2}$/.test(text) && text.length % 4 === 0;
  if (!isBase64) {
    refuse({ kind: "request.malformed", field: "userData", value: "", expected: "text in Base64" });
  }
  if (byteCount(text) > 16 * 1024) refuse({ kind: "request.too-long", field: "userData", limit: 16 * 1024 });
  return text;
}

/** What is kept of the call to be shown again, without meaning to the network. */
export function instanceTraits(input: CvmRunInstancesIn): JsonObject {
  const { SystemDisk: disk, InternetAccessible: internet } = input;
  return keptTraits({
    systemDiskType: disk?.DiskType,
    systemDiskGib: disk?.DiskSize,
    systemDiskName: disk?.DiskName,
    dataDisks: (input.DataDisks ?? []).map((one) =>
      keptTraits({ type: one.DiskType, gib: one.DiskSize, deleteWithInstance: one.DeleteWithInstance }),
    ),
    internetCharge: internet?.InternetChargeType,
    bandwidthMbps: internet?.InternetMaxBandwidthOut,
    vpcGateway: input.VirtualPrivateCloud?.AsVpcGateway,
    renewFlag: input.InstanceChargePrepaid?.RenewFlag,
    roleName: input.CamRoleName,
    coreCount: input.CpuTopology?.CoreCount,
    threadsPerCore: input.CpuTopology?.ThreadPerCore,
    metadata: input.Metadata?.Items.map(({ Key, Value }) => ({ key: Key, value: Value })),
    spotMaxPrice: input.InstanceMarketOptions?.SpotOptions.MaxPrice,
    userData: requireUserData(input.UserData),
  });
}

/** The ENIs besides the primary one; those that exist already are attached by vpc's own calls. */
export function furtherEnisOf(input: CvmRunInstancesIn): FurtherEni[] {
  return (input.NetworkInterfaces ?? []).map((one) => {
    if (one.InterfaceType === "Primary") {
      const reason = "the primary one is described by VirtualPrivateCloud";
      refuse({ kind: "request.unsupported", field: "interfaceType", value: "Primary", reason });
    }
    refuseGiven("networkInterfaceId", one.NetworkInterfaceId, "attach it once the instance is there");
    return {
      subnetId: one.SubnetId,
      secondaryCount: Math.max(one.PrivateIpv4AddressCount - 1, 0),
      securityGroupIds: one.SecurityGroupIds ?? input.SecurityGroupIds ?? [],
      deleteOnRelease: one.DeleteWithInstance ?? false,
    };
  });
}

/** Where they are to be: without a VPC, or with "DEFAULT" for it, in the zone's default subnet. */
export function placeOf(input: CvmRunInstancesIn, context: ActionContext) {
  const { VirtualPrivateCloud: cloud, Placement: place } = input;
  const zone = place === undefined ? {} : { zone: requireZone(place.Zone, context) };
  if (cloud === undefined || (cloud.VpcId === "DEFAULT" && cloud.SubnetId === "DEFAULT")) return zone;
  return { ...zone, vpcId: cloud.VpcId, subnetId: cloud.SubnetId };
}
