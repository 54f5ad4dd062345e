import { formatIpv6, parseCidr6, randomAddressIn } from "../../domain/address/ipv6.ts";
import type { Eipv6 } from "../../domain/eip/eipv6.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { New } from "../../domain/row.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { endsAtOnce } from "../kit/task.ts";
import { openEipv6Task } from "./open-eipv6-task.ts";
import { unboundEipv6 } from "./unbind-eipv6s.ts";

/** How public IPv6 addresses are to be paid for and called. */
export interface Eipv6Terms {
  readonly bandwidthMbps: number;
  readonly internetCharge: string;
  readonly bandwidthPackageId: string;
  readonly tags: readonly TagPair[];
}

/** Elastic IPv6 addresses to be acquired. */
export interface NewEipv6s extends Eipv6Terms {
  readonly count: number;
  readonly name: string;
  readonly kind: Exclude<Eipv6["kind"], "own">;
  readonly isp: string;
  readonly egress: string;
}

/** Public IPv6 addresses just made, and the task that ends their making. */
export interface AcquiredEipv6s {
  readonly eipIds: readonly string[];
  readonly taskId: number;
}

const attempts = 8;

async function drawFrom(work: WriteWork, range: string, count: number): Promise<string[]> {
  const drawn = new Set<string>();
  const cidr = parseCidr6(range);
  if (cidr === undefined) throw new Error(`${range} is not an IPv6 range: the configuration was not checked`);
  for (let attempt = 0; drawn.size < count && attempt < attempts; attempt += 1) {
    const address = Array.from({ length: count - drawn.size }, () =>
      formatIpv6(randomAddressIn(cidr, work.random.nextUint32)),
    );
    const live = await work.tx.pick("publicAddress", ["address"], { where: { address } });
    const taken = new Set(live.map((row) => row.address));
    for (const one of address) if (!taken.has(one)) drawn.add(one);
  }
  const rows = [...drawn].map((address) => ({ address, poolId: `public/${range}` }));
  await work.tx.insert("publicAddress", rows);
  return [...drawn];
}

async function drawPublicIpv6(work: WriteWork, count: number): Promise<string[]> {
  const drawn: string[] = [];
  for (const range of work.rules.publicCidrs6) {
    if (drawn.length < count) drawn.push(...(await drawFrom(work, range, count - drawn.length)));
  }
  if (drawn.length < count) refuse({ kind: "eip.pool-exhausted", asked: count, free: drawn.length });
  return drawn;
}

/** Records public IPv6 addresses, tags them and opens the task that ends their making. */
export async function insertEipv6s(
  work: WriteWork,
  eips: readonly New<Eipv6>[],
  tags: readonly TagPair[],
): Promise<AcquiredEipv6s> {
  requireQuota(work, "eipv6sPerRegion", await work.tx.count("eipv6", {}), eips.length);
  await work.tx.insert("eipv6", eips);
  for (const { id } of eips) await tagNew(work, "eipv6", id, tags);
  const { taskId } = await openEipv6Task(work, eips);
  return { eipIds: eips.map((eip) => eip.id), taskId };
}

/** Acquires elastic IPv6 addresses. */
export const allocateEipv6s = writeOperation(
  "eipv6/allocate-eipv6s",
  async (work, input: NewEipv6s): Promise<AcquiredEipv6s> => {
    const { count, tags, bandwidthPackageId, ...asked } = input;
    const eips = (await drawPublicIpv6(work, count)).map((address) => ({
      ...asked,
      ...unboundEipv6,
      id: work.mint("eipv6"),
      address,
      state: endsAtOnce(work) ? ("unbound" as const) : ("creating" as const),
      taskId: null,
      createdAtMs: work.call.nowMs,
      traits: { bandwidthPackageId },
    }));
    return insertEipv6s(work, eips, tags);
  },
);
