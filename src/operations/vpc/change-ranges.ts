import { cidrContains, parseCidr, storedCidr } from "../../domain/address/cidr.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { addRangeRoutes, removeRangeRoutes } from "../route-table/system-routes.ts";
import { lockVpc } from "./lock-vpc.ts";
import { conflictsOf } from "./range-conflicts.ts";

/** Ranges to be taken from a network, and ranges to be added to it. */
export interface RangeChange {
  readonly vpcId: string;
  readonly remove?: readonly string[];
  readonly add?: readonly string[];
}

async function removeRange(work: WriteWork, vpc: Vpc, cidr: string): Promise<void> {
  if ((await work.tx.get("vpcCidr", [vpc.id, cidr])) === undefined) {
    refuse({ kind: "vpc.cidr-not-found", vpcId: vpc.id, cidr });
  }
  const subnets = await work.tx.pick("subnet", ["id", "cidr"], { where: { vpcId: vpc.id } });
  const user = subnets.find((subnet) => cidrContains(storedCidr(cidr), storedCidr(subnet.cidr)));
  if (user !== undefined) refuse({ kind: "vpc.cidr-in-use", vpcId: vpc.id, cidr, by: user.id });
  await work.tx.remove("vpcCidr", { vpcId: vpc.id, cidr });
  await removeRangeRoutes(work, { vpcId: vpc.id, cidr, profile: vpc.profile });
}

async function addRange(work: WriteWork, vpc: Vpc, text: string): Promise<void> {
  const expected = "a network such as 10.1.0.0/16";
  const wrong = { kind: "request.malformed", field: "cidrBlocks", value: text, expected } as const;
  const [conflict] = await conflictsOf(work, vpc, required(parseCidr(text), wrong));
  if (conflict?.with === "route") {
    refuse({ kind: "vpc.cidr-overlaps-route", cidr: text, destination: conflict.cidr });
  }
  if (conflict !== undefined) refuse({ kind: "vpc.cidr-overlap", cidr: text, other: conflict.cidr });
  requireQuota(work, "cidrsPerVpc", await work.tx.count("vpcCidr", { where: { vpcId: vpc.id } }));
  const createdAtMs = work.call.nowMs;
  await work.tx.insert("vpcCidr", [{ vpcId: vpc.id, cidr: text, kind: "assistant", createdAtMs }]);
  await addRangeRoutes(work, { vpcId: vpc.id, cidr: text, profile: vpc.profile });
}

/** Takes ranges from a network and adds others: all or none. */
export const changeRanges = writeOperation(
  "vpc/change-ranges",
  async (work, input: RangeChange): Promise<void> => {
    const vpc = await lockVpc(work, input.vpcId);
    for (const cidr of input.remove ?? []) await removeRange(work, vpc, cidr);
    for (const cidr of input.add ?? []) await addRange(work, vpc, cidr);
  },
);
