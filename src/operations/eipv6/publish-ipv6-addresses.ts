import type { Ipv6Address } from "../../domain/address/address.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { endsAtOnce } from "../kit/task.ts";
import { type AcquiredEipv6s, type Eipv6Terms, insertEipv6s } from "./allocate-eipv6s.ts";

/** IPv6 addresses of ENIs, in canonical form, that are to have public bandwidth. */
export interface PublishIpv6Addresses extends Eipv6Terms {
  readonly addresses: readonly string[];
  readonly name: string;
  readonly egress: string;
}

async function holdersOf(work: WriteWork, addresses: readonly string[]): Promise<Map<string, string | null>> {
  const live = await work.tx.find("ipv6Address", { where: { address: addresses } });
  const enis = await work.tx.lock("eni", [...new Set(live.map((row) => row.eniId))].sort());
  return new Map(enis.map((eni) => [eni.id, eni.instanceId]));
}

async function requirePublishable(work: WriteWork, addresses: readonly string[]): Promise<Ipv6Address[]> {
  const live = await work.tx.find("ipv6Address", { where: { address: addresses } });
  const known = new Map(live.filter((row) => row.state === "available").map((row) => [row.address, row]));
  const rows = addresses.map((address) =>
    required(known.get(address), { kind: "eip.not-found", eipId: address }),
  );
  const where = { privateAddress: addresses };
  const [published] = await work.tx.find("eipv6", { where, limit: 1 });
  if (published !== undefined) {
    const { eniId, privateAddress } = published;
    refuse({ kind: "eip.private-ip-has-eip", address: privateAddress ?? "", eniId: eniId ?? "" });
  }
  return rows;
}

/** Gives IPv6 addresses that ENIs have public bandwidth: all of them or none. */
export const publishIpv6Addresses = writeOperation(
  "eipv6/publish-ipv6-addresses",
  async (work, input: PublishIpv6Addresses): Promise<AcquiredEipv6s> => {
    const { tags, bandwidthPackageId, addresses: asked, ...terms } = input;
    const addresses = [...new Set(asked)];
    const holders = await holdersOf(work, addresses);
    const eips = (await requirePublishable(work, addresses)).map(({ address, vpcId, eniId }) => ({
      ...terms,
      // The vendor numbers these like IPv4 ones.
      id: work.mint("eip"),
      kind: "own" as const,
      address,
      isp: "BGP",
      state: endsAtOnce(work) ? ("bound" as const) : ("creating" as const),
      vpcId,
      eniId,
      privateAddress: address,
      instanceId: holders.get(eniId) ?? null,
      taskId: null,
      createdAtMs: work.call.nowMs,
      traits: { bandwidthPackageId },
    }));
    return insertEipv6s(work, eips, tags);
  },
);
