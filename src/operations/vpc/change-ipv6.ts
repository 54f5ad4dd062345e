import { refuse } from "../../domain/fault/fault.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { drawIpv6Cidr, type Ipv6Scope } from "./draw-ipv6-cidr.ts";
import { lockVpc } from "./lock-vpc.ts";

/** Gives a locked network its IPv6 range. */
export async function takeIpv6(work: WriteWork, vpc: Vpc, scope: Ipv6Scope): Promise<string> {
  if (vpc.ipv6Cidr !== null) refuse({ kind: "vpc.has-ipv6", vpcId: vpc.id });
  const ipv6Cidr = drawIpv6Cidr(work, scope);
  await work.tx.update("vpc", { id: vpc.id }, { ipv6Cidr });
  return ipv6Cidr;
}

/** Takes a locked network's IPv6 range back, which no subnet may have a part of. */
export async function dropIpv6(work: WriteWork, vpc: Vpc): Promise<void> {
  const where = { vpcId: vpc.id, ipv6Cidr: { not: null } };
  const [user] = await work.tx.pick("subnet", ["id"], { where, limit: 1 });
  if (user !== undefined) refuse({ kind: "vpc.ipv6-in-use", vpcId: vpc.id, subnetId: user.id });
  await work.tx.update("vpc", { id: vpc.id }, { ipv6Cidr: null });
}

/** A change of a network's IPv6 range. */
export type Ipv6Change =
  | { readonly vpcId: string; readonly take: Ipv6Scope }
  | { readonly vpcId: string; readonly drop: true; readonly cidr?: string };

/** Gives a network its IPv6 range or takes it back; tells the range. */
export const changeIpv6 = writeOperation(
  "vpc/change-ipv6",
  async (work, input: Ipv6Change): Promise<string> => {
    const vpc = await lockVpc(work, input.vpcId);
    if ("take" in input) return takeIpv6(work, vpc, input.take);
    const { ipv6Cidr } = vpc;
    if (ipv6Cidr === null) return refuse({ kind: "vpc.no-ipv6", vpcId: vpc.id });
    const { cidr = ipv6Cidr } = input;
    if (cidr !== ipv6Cidr) refuse({ kind: "vpc.cidr-not-found", vpcId: vpc.id, cidr });
    await dropIpv6(work, vpc);
    return ipv6Cidr;
  },
);
