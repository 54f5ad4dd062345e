import { ownEntry } from "../../kit/own-entry.ts";
import type { InstanceType } from "../../../domain/instance/instance-type.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import { monthsLater } from "../../../domain/months.ts";
import type { EcsRunInstancesIn } from "../../../generated/aliyun-rpc.ts";
import type { ActionContext } from "../../kit/action.ts";
import { nameOf, refuseGiven } from "./checks.ts";
import { chargeTypeOf } from "./instance.ts";

/** The type by its name. */
export function requireInstanceType(name: string | undefined, { host }: ActionContext): InstanceType {
  if (name === undefined) return refuse({ kind: "request.missing", anyOf: ["instanceType"] });
  const known = host.catalogue.instanceTypes.find((type) => type.cloud === "aliyun" && type.name === name);
  return known ?? refuse({ kind: "instance.type-unknown", instanceType: name });
}

/** The image, which must be one of the catalogue's, by its id or as the newest of a family. */
export function requireImage(imageId: string | undefined, { host }: ActionContext): string {
  if (imageId === undefined) return refuse({ kind: "request.missing", anyOf: ["imageId"] });
  const known = host.catalogue.images.some((image) => image.id === imageId && image.cloud === "aliyun");
  return known ? imageId : refuse({ kind: "instance.image-unknown", imageId });
}

// web[1,3] counts web001, web002, …; [,3] starts at 0, [5,] takes as many digits as it needs.
const counter = /^(.*)\[(\d{0,6}),(\d?)\](.*)$/;

/**
 * One name for each of a batch: counted by the pattern in it, or by a suffix 001, 002, … when that is asked.
 */
export function numbered(pattern: string, count: number, uniqueSuffix: boolean): string[] {
  const parts = counter.exec(pattern);
  const [, head = pattern, first = "1", digits = "3", tail = ""] = parts ?? [];
  return Array.from({ length: count }, (_, index) => {
    if (parts === null && (!uniqueSuffix || count === 1 || pattern === "")) return pattern;
    const width = digits === "" ? 0 : Number(digits);
    return head + String(Number(first === "" ? 0 : first) + index).padStart(width, "0") + tail;
  });
}

const hostNamePattern = /^[0-9A-Za-z](?:[0-9A-Za-z]|[.-](?![.-])){0,62}[0-9A-Za-z]$/;

/** What a machine calls itself; empty lets it choose. */
export function requireHostName(name: string, field = "hostName"): string {
  if (name === "" || hostNamePattern.test(name)) return name;
  const expected = "2 to 64 letters, digits, dots and hyphens, none of them at an end or side by side";
  return refuse({ kind: "request.malformed", field, value: name, expected });
}

type Naming = Pick<EcsRunInstancesIn, "InstanceName" | "HostName" | "HostNames" | "UniqueSuffix">;

function hostNamesOf(input: Naming, count: number): string[] {
  const { HostName: pattern, HostNames: named = [] } = input;
  if (named.length > 0 && pattern !== undefined) {
    refuse({ kind: "request.conflict", fields: ["hostName", "hostNames"] });
  }
  if (named.length > 0 && named.length !== count) {
    const expected = "as many names as instances";
    refuse({ kind: "request.malformed", field: "hostNames", value: String(named.length), expected });
  }
  const names = named.length > 0 ? named : numbered(pattern ?? "", count, input.UniqueSuffix ?? false);
  const field = named.length > 0 ? "hostNames" : "hostName";
  return names.map((name) => requireHostName(name, field));
}

/** The names of a batch: what is shown, and what the machines call themselves. */
export function namesOf(input: Naming, count: number): { name: string; hostName: string }[] {
  const names = numbered(nameOf("instanceName", input.InstanceName), count, input.UniqueSuffix ?? false);
  const hostNames = hostNamesOf(input, count);
  return names.map((name, index) => ({ name, hostName: hostNames[index] ?? "" }));
}

/** How many at once: 1 to 100. */
export function countOf({ Amount: count = 1, MinAmount: least }: EcsRunInstancesIn): number {
  if (count < 1 || count > 100) {
    refuse({ kind: "request.out-of-range", field: "amount", value: count, expected: "1 to 100" });
  }
  if (least !== undefined && least !== count) {
    const reason = "a batch is made whole or not at all, so MinAmount must equal Amount";
    refuse({ kind: "request.unsupported", field: "minAmount", value: String(least), reason });
  }
  return count;
}

const weekMs = 7 * 24 * 3600 * 1000;

/** Units that are paid for: how many at most, and when so many of them are over. */
interface PeriodUnit {
  readonly most: number;
  readonly endOf: (nowMs: number, count: number) => number;
}

const periodUnits: Readonly<Record<string, PeriodUnit>> = {
  Week: { most: 4, endOf: (nowMs, count) => nowMs + count * weekMs },
  Month: { most: 60, endOf: monthsLater },
  Year: { most: 5, endOf: (nowMs, count) => monthsLater(nowMs, count * 12) },
};

/** How the instances are paid, and when that ends. */
export function chargeOf(
  input: Pick<EcsRunInstancesIn, "InstanceChargeType" | "Period" | "PeriodUnit" | "SpotStrategy">,
  nowMs: number,
) {
  const { InstanceChargeType: word = "PostPaid", PeriodUnit: unit = "Month", Period: period = 1 } = input;
  const chargeType = chargeTypeOf(word);
  if (chargeType === undefined) {
    const expected = "PrePaid or PostPaid";
    return refuse({ kind: "request.out-of-range", field: "instanceChargeType", value: word, expected });
  }
  if (chargeType !== "prepaid") {
    const spot = input.SpotStrategy !== undefined && input.SpotStrategy !== "NoSpot";
    return { chargeType: spot ? "spot" : "postpaid" };
  }
  const known = ownEntry(periodUnits, unit);
  if (known === undefined) {
    const expected = "Week, Month or Year";
    return refuse({ kind: "request.out-of-range", field: "periodUnit", value: unit, expected });
  }
  const { most, endOf } = known;
  if (period < 1 || period > most) {
    refuse({ kind: "request.out-of-range", field: "period", value: period, expected: `1 to ${most}` });
  }
  return { chargeType, expiresAtMs: endOf(nowMs, period) };
}

/** The ordinary public address that is asked for by a bandwidth of more than 0. */
export function wanOf(input: Pick<EcsRunInstancesIn, "InternetMaxBandwidthOut" | "InternetChargeType">) {
  const { InternetMaxBandwidthOut: bandwidthMbps = 0, InternetChargeType: internetCharge = "PayByTraffic" } =
    input;
  if (bandwidthMbps < 0 || bandwidthMbps > 100) {
    const field = "internetMaxBandwidthOut";
    refuse({ kind: "request.out-of-range", field, value: bandwidthMbps, expected: "0 to 100" });
  }
  if (internetCharge !== "PayByTraffic" && internetCharge !== "PayByBandwidth") {
    const field = "internetChargeType";
    refuse({
      kind: "request.out-of-range",
      field,
      value: internetCharge,
      expected: "PayByTraffic or PayByBandwidth",
    });
  }
  return bandwidthMbps === 0 ? {} : { wan: { bandwidthMbps, internetCharge } };
}

/** What differs between the ways of making one instance and several. */
export type DiskParameters = "SystemDisk" | "DataDisk";

/** Refuses what would need hardware or products that are not here. */
export function refuseForeign(input: Omit<EcsRunInstancesIn, DiskParameters>): void {
  const noTemplates = "there are no launch templates here";
  refuseGiven("launchTemplateId", input.LaunchTemplateId, noTemplates);
  refuseGiven("launchTemplateName", input.LaunchTemplateName, noTemplates);
  refuseGiven("dedicatedHostId", input.DedicatedHostId, "there are no dedicated hosts here");
  refuseGiven("deploymentSetId", input.DeploymentSetId, "there are no deployment sets here");
  refuseGiven("hpcClusterId", input.HpcClusterId, "there are no HPC clusters here");
  refuseGiven("storageSetId", input.StorageSetId, "there are no storage sets here");
  refuseGiven("managedHostId", input.ManagedHostId, "there are no managed hosts here");
  refuseGiven("imageFamily", input.ImageFamily, "images have no families here: name one by ImageId");
  refuseGiven("autoReleaseTime", input.AutoReleaseTime, "instances do not end by themselves here");
}

/** Parts of RunInstances for what is not here. */
export const foreignParts = {
  Arn: "roles of other accounts are not assumed here",
  ClockOptions: "machines have no clocks of their own here",
  DeploymentSetGroupNo: "there are no deployment sets here",
  Isp: "public addresses are of one kind here",
  LaunchTemplateVersion: "there are no launch templates here",
  NetworkInterfaceQueueNumber: "queues are the driver's",
  NetworkOptions: "packets have their usual size here, and travel as they are",
  PrivateDnsNameOptions: "instances have no private DNS names here",
  SchedulerOptions: "there are no dedicated hosts here",
  SecurityOptions: "there are no trusted machines here",
  StorageSetPartitionNumber: "there are no storage sets here",
} as const;

/** The code for a line of public addresses that instances cannot be given. */
export const ispFault = "InvalidIspType.ValueNotSupported";

/** What is said of machines that have no login, no agents and no reserved capacity here. */
export const machineHints = [
  "Password",
  "PasswordInherit",
  "PrivatePoolOptions",
  "SecurityEnhancementStrategy",
] as const;
