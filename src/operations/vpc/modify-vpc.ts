import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { dropIpv6, takeIpv6 } from "./change-ipv6.ts";
import { lockVpc } from "./lock-vpc.ts";
import { replaceRange } from "./replace-range.ts";

/** What is to change about a network; what is left out stays. */
export interface VpcChange {
  readonly vpcId: string;
  readonly name?: string;
  readonly description?: string;
  readonly dnsServers?: readonly string[];
  readonly domainName?: string;
  readonly multicast?: boolean;
  /** The network's own range, where the vendor lets it be changed. */
  readonly cidr?: string;
  readonly ipv6?: boolean;
  /** Laid over the traits that are there. */
  readonly traits?: JsonObject;
}

/** Changes a network's attributes. */
export const modifyVpc = writeOperation(
  "vpc/modify-vpc",
  async (work, { vpcId, cidr, ipv6, traits, ...columns }: VpcChange): Promise<void> => {
    const vpc = await lockVpc(work, vpcId);
    if (cidr !== undefined && cidr !== vpc.cidr) await replaceRange(work, vpc, vpc.cidr, cidr);
    if (ipv6 === true && vpc.ipv6Cidr === null) await takeIpv6(work, vpc, "public");
    if (ipv6 === false && vpc.ipv6Cidr !== null) await dropIpv6(work, vpc);
    const change = { ...columns, ...(traits !== undefined && { traits: { ...vpc.traits, ...traits } }) };
    if (Object.keys(change).length > 0) await work.tx.update("vpc", { id: vpcId }, change);
  },
);
