import { refuse, required } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { New } from "../../domain/row.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { makePool } from "../address/pool.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { addSubnetRoutes } from "../route-table/system-routes.ts";
import { endsAtOnce, openTask, requireIdle } from "../kit/task.ts";
import { capacityOf } from "./list-subnets.ts";
import { settleSubnet } from "./settle-subnet.ts";
import { chooseIpv6Cidr, type Ipv6Choice } from "./subnet-ipv6.ts";
import { requireRoom } from "./subnet-room.ts";

/** A subnet to be made. */
export interface NewSubnet {
  readonly vpcId: string;
  readonly name: string;
  readonly description?: string;
  readonly cidr: string;
  readonly zone: string;
  /** The route table that it starts with, instead of the network's main one. */
  readonly routeTableId?: string;
  readonly ipv6?: Ipv6Choice;
  readonly isDefault?: boolean;
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
  /** Whether the vendor's subnet is pending at first. */
  readonly asTask?: boolean;
}

async function routeTableOf(work: WriteWork, vpc: Vpc, asked: string | undefined): Promise<RouteTable> {
  if (asked === undefined) {
    const [main] = await work.tx.find("routeTable", { where: { vpcId: vpc.id, main: true } });
    return required(main, { kind: "route-table.not-found", routeTableId: "" });
  }
  const [table] = await work.tx.lock("routeTable", [asked]);
  const found = required(table, { kind: "route-table.not-found", routeTableId: asked });
  if (found.vpcId === vpc.id) return found;
  return refuse({ kind: "route-table.vpc-mismatch", routeTableId: asked, vpcId: vpc.id });
}

/** Makes one subnet in a network that is already locked. */
export async function makeSubnet(work: WriteWork, vpc: Vpc, input: NewSubnet): Promise<New<Subnet>> {
  const { tx, call } = work;
  requireIdle(vpc);
  await requireRoom(work, vpc, input.cidr);
  requireQuota(work, "subnetsPerVpc", await tx.count("subnet", { where: { vpcId: vpc.id } }));
  const routeTable = await routeTableOf(work, vpc, input.routeTableId);
  const subnet: New<Subnet> = {
    id: work.mint("subnet"),
    profile: vpc.profile,
    vpcId: vpc.id,
    name: input.name,
    description: input.description ?? "",
    cidr: input.cidr,
    ipv6Cidr: input.ipv6 === undefined ? null : await chooseIpv6Cidr(work, vpc, input.ipv6),
    zone: input.zone,
    isDefault: input.isDefault ?? false,
    state: input.asTask === true && !endsAtOnce(work) ? "pending" : "available",
    routeTableId: routeTable.id,
    networkAclId: null,
    broadcast: false,
    taskId: null,
    createdAtMs: call.nowMs,
    traits: input.traits ?? {},
  };
  await tx.insert("subnet", [subnet]);
  await makePool(work, subnet.id, subnet.cidr, profileOf(work, vpc).reserved);
  await addSubnetRoutes(work, subnet);
  await tagNew(work, "subnet", subnet.id, input.tags ?? []);
  return subnet;
}

/** Opens the tasks of subnets that are pending at first. */
export async function openSubnetTasks(work: WriteWork, subnets: readonly New<Subnet>[]): Promise<void> {
  for (const { id, state } of subnets) {
    if (state !== "pending") continue;
    const resources = [{ table: "subnet", id }] as const;
    await openTask(work, { resources, step: settleSubnet, input: { subnetId: id } });
  }
}

/** A subnet just made, all of its addresses idle. */
export interface CreatedSubnet {
  readonly subnet: New<Subnet>;
  readonly capacity: number;
}

/** Makes subnets of one network, all or none. */
export const createSubnets = writeOperation(
  "subnet/create-subnet",
  async (
    work,
    input: DryRun & { readonly vpcId: string; readonly subnets: readonly NewSubnet[] },
  ): Promise<CreatedSubnet[]> => {
    const [vpc] = await work.tx.lock("vpc", [input.vpcId]);
    const network = required(vpc, { kind: "vpc.not-found", vpcId: input.vpcId });
    const made: New<Subnet>[] = [];
    for (const subnet of input.subnets) made.push(await makeSubnet(work, network, subnet));
    endDryRun(input);
    await openSubnetTasks(work, made);
    return made.map((subnet) => ({ subnet, capacity: capacityOf(work, subnet) }));
  },
);
