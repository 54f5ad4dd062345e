import type { Instance } from "../../../domain/instance/instance.ts";
import type { EcsDescribeInstancesIn } from "../../../generated/aliyun-rpc.ts";
import type { Holding } from "../../../operations/instance/list-instances.ts";
import type { Match } from "../../../store/port.ts";
import { havingRows, matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { creationWindow } from "./creation-window.ts";
import { jsonListIn } from "./checks.ts";
import { chargeTypeOf, statesOf } from "./instance.ts";
import { tagParts } from "./tags.ts";

// "web*" finds names by their beginning, "*web" by their end, "*web*" by anything in them.
function named(text: string): Match<string> {
  const [starts, ends] = [text.startsWith("*"), text.endsWith("*") && text.length > 1];
  if (starts && ends) return { contains: text.slice(1, -1) };
  if (starts) return { endsWith: text.slice(1) };
  return ends ? { startsWith: text.slice(0, -1) } : text;
}

type Input = Omit<EcsDescribeInstancesIn, "RegionId">;

function plainPart(input: Input): QueryPart<Instance> {
  const { InstanceName: name, ImageId: imageId, InstanceType: instanceType, ZoneId: zone } = input;
  const { VpcId: vpcId, VSwitchId: subnetId, Status: status, InstanceChargeType: charge } = input;
  return {
    where: {
      ...(name !== undefined && { name: named(name) }),
      ...(imageId !== undefined && { imageId }),
      ...(instanceType !== undefined && { instanceType }),
      ...(zone !== undefined && { zone }),
      ...(vpcId !== undefined && { vpcId }),
      ...(subnetId !== undefined && { subnetId }),
      ...(status !== undefined && { state: statesOf(status) }),
      ...(charge !== undefined && {
        chargeType: charge === "PostPaid" ? ["postpaid", "spot"] : (chargeTypeOf(charge) ?? charge),
      }),
    },
  };
}

// Nothing here is in the classic network, locked, on RDMA or in an HPC cluster: asking for such finds none.
function foreignParts(input: Input): QueryPart<Instance>[] {
  const { InstanceNetworkType: network = "vpc", IoOptimized: optimized = true } = input;
  const none = [input.LockReason, input.RdmaIpAddresses, input.HpcClusterId, input.InnerIpAddresses];
  const asks = none.some((one) => one !== undefined && one !== "[]");
  return asks || network !== "vpc" || !optimized || input.DeviceAvailable === false ? [matchesNothing] : [];
}

function creationParts(input: Input): QueryPart<Instance>[] {
  if (input.Filter === undefined) return [];
  const { fromMs, toMs } = creationWindow(input.Filter);
  return [{ where: { createdAtMs: { above: fromMs - 1 } } }, { where: { createdAtMs: { below: toMs + 1 } } }];
}

function idPart(ids: readonly string[] | undefined): QueryPart<Instance>[] {
  if (ids === undefined) return [];
  return [ids.length === 0 ? matchesNothing : { where: { id: ids } }];
}

function publicPart(kind: "wan" | "eip", addresses: readonly string[] | undefined): QueryPart<Instance>[] {
  if (addresses === undefined) return [];
  return [havingRows("eip", "instanceId", { address: addresses, kind })];
}

function keyPart(name: string | undefined): QueryPart<Instance>[] {
  if (name === undefined) return [];
  const named = { table: "keyPair", column: "id", equals: "keyPairId", where: { name } } as const;
  const keyed = { table: "instanceKeyPair", column: "instanceId", equals: "id", where: {} } as const;
  return [{ having: [{ ...keyed, having: [named] }] }];
}

/** What the parameters of a list of instances ask of their own rows; all must hold. */
export function instanceParts(input: Input): QueryPart<Instance>[] {
  const { InstanceTypeFamily: family } = input;
  return [
    plainPart(input),
    ...foreignParts(input),
    ...creationParts(input),
    ...idPart(jsonListIn("instanceIds", input.InstanceIds, 100)),
    ...publicPart("wan", jsonListIn("publicIpAddresses", input.PublicIpAddresses, 100)),
    ...publicPart("eip", jsonListIn("eipAddresses", input.EipAddresses, 100)),
    ...(family === undefined ? [] : [{ where: { instanceType: { startsWith: `${family}.` } } }]),
    ...keyPart(input.KeyPairName),
    ...tagParts<Instance>(input.Tag),
  ];
}

/** What the parameters of a list of instances ask of their ENIs. */
export function holdingOf(input: Input): Holding {
  const addresses = jsonListIn("privateIpAddresses", input.PrivateIpAddresses, 100);
  const { SecurityGroupId: groupId, Ipv6Address: ipv6Addresses } = input;
  return {
    ...(addresses !== undefined && { privateAddresses: addresses }),
    ...(groupId !== undefined && { securityGroupIds: [groupId] }),
    ...(ipv6Addresses !== undefined && ipv6Addresses.length > 0 && { ipv6Addresses }),
  };
}
