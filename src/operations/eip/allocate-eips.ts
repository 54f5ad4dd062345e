import type { Eip } from "../../domain/eip/eip.ts";
import type { PublicPool } from "../../domain/eip/public-pool.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { passedQuota, quotaOf } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { useUp } from "../kit/usage.ts";
import { drawFromPublicPool, lockIdlePool, takeFromPublicPool } from "../public-pool/draw-from-pool.ts";
import { drawPublicAddresses, takePublicAddresses } from "./public-addresses.ts";
import { settleEips } from "./settle-eips.ts";
import { unboundAt } from "./unbound.ts";

/** EIPs to be acquired. */
export interface NewEips {
  readonly count: number;
  readonly name?: string;
  readonly description?: string;
  readonly kind?: Exclude<Eip["kind"], "wan">;
  readonly isp?: string;
  readonly bandwidthMbps: number;
  readonly internetCharge: string;
  readonly chargeType?: Eip["chargeType"];
  readonly expiresAtMs?: number | null;
  readonly mode?: string;
  /** Addresses asked for by name; there are as many as `count`. */
  readonly addresses?: readonly string[];
  /** The account's own pool to draw from, instead of the cloud's ranges. */
  readonly publicPoolId?: string;
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
}

/** Refuses when so many EIPs more would pass what the account may have in the region. */
export async function requireRegionRoom(work: WriteWork, count: number): Promise<void> {
  const present = (await work.tx.count("eip", {})) - (await work.tx.count("eip", { where: { kind: "wan" } }));
  const limit = passedQuota(work, "eipsPerRegion", present + count);
  if (limit !== undefined) refuse({ kind: "eip.region-quota", limit });
}

/** Refuses when so many EIPs more would pass what the account may have or acquire today. */
export async function requireEipRoom(work: WriteWork, count: number): Promise<void> {
  await requireRegionRoom(work, count);
  if (!(await useUp(work, "eipsPerDay", "day", count))) {
    refuse({ kind: "eip.daily-quota", limit: quotaOf(work, "eipsPerDay") });
  }
}

/** The pool that EIPs are acquired from, held; what is asked of them must be what it has. */
async function poolFor(work: WriteWork, input: NewEips): Promise<PublicPool | undefined> {
  if (input.publicPoolId === undefined) return undefined;
  const pool = await lockIdlePool(work, input.publicPoolId);
  for (const trait of ["isp", "kind"] as const) {
    const { [trait]: asked = pool[trait] } = input;
    if (asked === pool[trait]) continue;
    refuse({ kind: "public-pool.line-differs", publicPoolId: pool.id, line: asked, expected: pool[trait] });
  }
  return pool;
}

async function addressesFor(work: WriteWork, input: NewEips, pool?: PublicPool): Promise<readonly string[]> {
  const { addresses, count } = input;
  if (addresses === undefined) {
    return pool === undefined ? drawPublicAddresses(work, count) : drawFromPublicPool(work, pool, count);
  }
  if (pool !== undefined) await takeFromPublicPool(work, pool, addresses);
  else if (await useUp(work, "eipRecoveriesPerMonth", "month", addresses.length)) {
    await takePublicAddresses(work, addresses);
  } else refuse({ kind: "eip.recovery-quota", limit: quotaOf(work, "eipRecoveriesPerMonth") });
  return addresses;
}

/** A public address as it is when nothing happened to it yet. */
export function freshEip(work: WriteWork, address: string): New<Eip> {
  return {
    id: work.mint("eip"),
    profile: work.profile.name,
    address,
    name: "",
    description: "",
    kind: "eip",
    isp: "BGP",
    bandwidthMbps: 1,
    internetCharge: "",
    chargeType: "postpaid",
    expiresAtMs: null,
    state: "unbound",
    ...unboundAt(work.call.nowMs),
    modifiedAtMs: work.call.nowMs,
    mode: "",
    blocked: false,
    inArrears: false,
    deletionProtected: false,
    taskId: null,
    publicPoolId: null,
    segmentId: null,
    createdAtMs: work.call.nowMs,
    traits: {},
  };
}

/**
 * Acquires EIPs within the caller's transaction; they are unbound unless a task of the caller is to settle
 * them.
 */
export async function allocateEips(
  work: WriteWork,
  input: NewEips,
  state: "unbound" | "creating" = "unbound",
): Promise<New<Eip>[]> {
  await requireEipRoom(work, input.count);
  const pool = await poolFor(work, input);
  const addresses = await addressesFor(work, input, pool);
  const eips = addresses.map((address): New<Eip> => {
    const { name = "", description = "", chargeType = "postpaid" } = input;
    const { kind = pool?.kind ?? "eip", isp = pool?.isp ?? "BGP" } = input;
    const { bandwidthMbps, internetCharge, expiresAtMs = null, mode = "", traits = {} } = input;
    const asked = { name, description, kind, isp, chargeType, bandwidthMbps, internetCharge };
    const publicPoolId = pool?.id ?? null;
    return { ...freshEip(work, address), ...asked, expiresAtMs, mode, traits, state, publicPoolId };
  });
  await work.tx.insert("eip", eips);
  for (const eip of eips) await tagNew(work, "eip", eip.id, input.tags ?? []);
  return eips;
}

/** EIPs just acquired, and the task that ends their making. */
export interface AcquiredEips {
  readonly eips: readonly New<Eip>[];
  readonly taskId: number;
}

/** Acquires EIPs. */
export const requestEips = writeOperation(
  "eip/allocate-eips",
  async (work, input: NewEips): Promise<AcquiredEips> => {
    const settled = endsAtOnce(work);
    const eips = await allocateEips(work, input, settled ? "unbound" : "creating");
    const eipIds = eips.map((eip) => eip.id);
    const resources = eipIds.map((id) => ({ table: "eip", id }) as const);
    const { taskId } = await openTask(work, { resources, step: settleEips, input: { eipIds }, settled });
    return { eips, taskId };
  },
);
