import { cidrContains, parseCidr, storedCidr } from "../../domain/address/cidr.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { profileOf } from "../kit/profile-of.ts";
import { lockVpc } from "./lock-vpc.ts";
import { conflictsOf } from "./range-conflicts.ts";

async function requireSubnetsInside(work: WriteWork, vpc: Vpc, from: string, to: string): Promise<void> {
  const subnets = await work.tx.pick("subnet", ["id", "cidr"], { where: { vpcId: vpc.id } });
  const left = subnets.find(
    ({ cidr }) =>
      cidrContains(storedCidr(from), storedCidr(cidr)) && !cidrContains(storedCidr(to), storedCidr(cidr)),
  );
  if (left !== undefined) refuse({ kind: "vpc.cidr-in-use", vpcId: vpc.id, cidr: from, by: left.id });
}

/** Makes one range of a locked network larger or smaller; its subnets must stay inside. */
export async function replaceRange(work: WriteWork, vpc: Vpc, from: string, to: string): Promise<void> {
  const expected = "a network such as 10.0.0.0/16";
  const wrong = { kind: "request.malformed", field: "vpcCidr", value: to, expected } as const;
  const cidr = required(parseCidr(to), wrong);
  const further = await work.tx.get("vpcCidr", [vpc.id, from]);
  if (from !== vpc.cidr && further === undefined) {
    refuse({ kind: "vpc.cidr-not-found", vpcId: vpc.id, cidr: from });
  }
  await requireSubnetsInside(work, vpc, from, to);
  const [conflict] = await conflictsOf(work, vpc, cidr, [from]);
  if (conflict !== undefined) refuse({ kind: "vpc.cidr-overlap", cidr: to, other: conflict.cidr });
  if (from === vpc.cidr) await work.tx.update("vpc", { id: vpc.id }, { cidr: to });
  else await work.tx.update("vpcCidr", { vpcId: vpc.id, cidr: from }, { cidr: to });
  if (profileOf(work, vpc).routesPerSubnet) return;
  const local = { vpcId: vpc.id, destination: from, origin: "system", nextHopKind: "local" } as const;
  await work.tx.update("route", local, { destination: to });
}

/** Makes one range of a network larger or smaller. */
export const replaceVpcRange = writeOperation(
  "vpc/replace-range",
  async (
    work,
    input: DryRun & { readonly vpcId: string; readonly from: string; readonly to: string },
  ): Promise<void> => {
    await replaceRange(work, await lockVpc(work, input.vpcId), input.from, input.to);
    endDryRun(input);
  },
);
