import { refuse } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { removeSubnets } from "../subnet/delete-subnet.ts";
import { lockVpc } from "./lock-vpc.ts";
import { liveAddresses } from "../subnet/live-addresses.ts";

/** A network to be deleted. */
export interface OldVpc extends DryRun {
  readonly vpcId: string;
  /** Whether subnets and route tables that nothing uses go with it, or must have gone before. */
  readonly takesEmptyParts: boolean;
}

async function requireUnused(work: WriteWork, vpcId: string): Promise<void> {
  const { tx } = work;
  const one = { where: { vpcId }, limit: 1 };
  const [nat] = await tx.pick("natGateway", ["id"], one);
  if (nat !== undefined) refuse({ kind: "vpc.has-nat-gateways", vpcId, natGatewayId: nat.id });
  const [instance] = await tx.pick("instance", ["id"], one);
  if (instance !== undefined) refuse({ kind: "vpc.has-instances", vpcId, instanceId: instance.id });
  const live = await liveAddresses(tx, vpcId);
  if (live > 0) refuse({ kind: "vpc.in-use", vpcId, by: `${live} private addresses` });
  const [group] = await tx.pick("securityGroup", ["id"], one);
  if (group !== undefined) refuse({ kind: "vpc.has-groups", vpcId, securityGroupId: group.id });
}

async function requireNoParts(work: WriteWork, vpcId: string): Promise<void> {
  const { tx } = work;
  const [subnet] = await tx.pick("subnet", ["id"], { where: { vpcId }, limit: 1 });
  if (subnet !== undefined) refuse({ kind: "vpc.has-subnets", vpcId, subnetId: subnet.id });
  const [table] = await tx.pick("routeTable", ["id"], { where: { vpcId, main: false }, limit: 1 });
  if (table !== undefined) refuse({ kind: "vpc.has-route-tables", vpcId, routeTableId: table.id });
}

async function removeVpc(work: WriteWork, vpcId: string): Promise<void> {
  const { tx } = work;
  await removeSubnets(work, await tx.find("subnet", { where: { vpcId } }));
  await tx.remove("route", { vpcId });
  const routeTables = await tx.remove("routeTable", { vpcId });
  await tx.remove("vpcCidr", { vpcId });
  await untagAll(work, [vpcId, ...routeTables.map((table) => table.id)]);
  await tx.remove("vpc", { id: vpcId });
}

/** Deletes a network in which nothing is in use. */
export const deleteVpc = writeOperation("vpc/delete-vpc", async (work, input: OldVpc): Promise<void> => {
  const vpc = await lockVpc(work, input.vpcId);
  if (vpc.deletionProtected) refuse({ kind: "vpc.deletion-protected", vpcId: vpc.id });
  // What a caller must see to first is told first: subnets where none may be, their use where they may stay.
  if (!input.takesEmptyParts) await requireNoParts(work, vpc.id);
  await requireUnused(work, vpc.id);
  endDryRun(input);
  await removeVpc(work, vpc.id);
});
