import { refuse } from "../../domain/fault/fault.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { requireIdle } from "../kit/task.ts";
import { removeSubnetRoutes } from "../route-table/system-routes.ts";
import { lockSubnet } from "./lock-subnet.ts";

/** A subnet to be deleted. */
export interface OldSubnet extends DryRun {
  readonly subnetId: string;
  /** The network that it must be of, where the caller names one. */
  readonly vpcId?: string;
  /** Whether the vendor wants it taken off a route table of its own first. */
  readonly offCustomTables?: boolean;
}

async function requireUnused(work: WriteWork, { id: subnetId }: Subnet): Promise<void> {
  const { tx } = work;
  const one = { where: { subnetId }, limit: 1 };
  const [havip] = await tx.pick("havip", ["id"], one);
  if (havip !== undefined) refuse({ kind: "subnet.has-havips", subnetId, havipId: havip.id });
  const live = await tx.count("privateIp", { where: { subnetId } });
  if (live > 0) refuse({ kind: "subnet.in-use", subnetId, by: `${live} private addresses` });
  const [nat] = await tx.pick("natGateway", ["id"], one);
  if (nat !== undefined) refuse({ kind: "subnet.in-use", subnetId, by: nat.id });
  const snat = { where: { sourceSubnetId: subnetId }, limit: 1 };
  const [rule] = await tx.pick("natRule", ["id"], snat);
  if (rule !== undefined) refuse({ kind: "subnet.in-use", subnetId, by: rule.id });
}

async function requireOnMainTable(work: WriteWork, subnet: Subnet): Promise<void> {
  const table = await work.tx.get("routeTable", subnet.routeTableId);
  if (table?.main !== false) return;
  refuse({ kind: "subnet.has-route-table", subnetId: subnet.id, routeTableId: table.id });
}

/** Removes subnets that nothing uses, with all that goes with them. */
export async function removeSubnets(
  work: WriteWork,
  subnets: readonly Pick<Subnet, "id" | "vpcId" | "cidr" | "profile">[],
): Promise<void> {
  if (subnets.length === 0) return;
  const { tx } = work;
  const ids = subnets.map((subnet) => subnet.id);
  const reservations = await tx.remove("subnetReservation", { subnetId: ids });
  await untagAll(work, [...ids, ...reservations.map((one) => one.id)]);
  await tx.remove("restingAddress", { poolId: ids });
  await tx.remove("addressPool", { poolId: ids });
  for (const subnet of subnets) await removeSubnetRoutes(work, subnet);
  await tx.remove("subnet", { id: ids });
}

/** Deletes a subnet that nothing uses. */
export const deleteSubnet = writeOperation(
  "subnet/delete-subnet",
  async (work, input: OldSubnet): Promise<void> => {
    const { subnet } = await lockSubnet(work, input.subnetId, input.vpcId);
    requireIdle(subnet);
    await requireUnused(work, subnet);
    if (input.offCustomTables === true) await requireOnMainTable(work, subnet);
    endDryRun(input);
    await removeSubnets(work, [subnet]);
  },
);
