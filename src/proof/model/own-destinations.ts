import { rangesOf, type World } from "./world.ts";

/** Where a network leads by itself: Tencent's to all of its range, Alibaba's to its subnets and services. */
export function ownDestinations(world: World, vpcId: string): string[] {
  const vpc = world.vpcs.get(vpcId);
  if (vpc === undefined) return [];
  if (vpc.vendor === "tencent") return [...rangesOf(vpc)];
  const subnets = [...world.subnets.values()].filter((subnet) => subnet.vpcId === vpcId);
  return [...subnets.map((subnet) => subnet.cidr), "100.64.0.0/10"];
}
