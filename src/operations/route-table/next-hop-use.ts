import { refuse } from "../../domain/fault/fault.ts";
import type { ReadWork, WriteWork } from "../kit/operation.ts";

/** Refuses while a route leads to one of these instances, ENIs, HAVIPs, NAT gateways or private addresses. */
export async function requireUnrouted(
  work: ReadWork,
  vpcId: string,
  nextHopIds: readonly string[],
): Promise<void> {
  if (nextHopIds.length === 0) return;
  const [route] = await work.tx.find("route", { where: { vpcId, nextHopId: nextHopIds }, limit: 1 });
  if (route === undefined) return;
  const { nextHopId, routeTableId } = route;
  refuse({ kind: "route.next-hop-in-use", nextHopId, routeTableId });
}

/** Takes the routes to a thing away with it. */
export async function dropRoutesTo(work: WriteWork, vpcId: string, nextHopId: string): Promise<void> {
  await work.tx.remove("route", { vpcId, nextHopId });
}
