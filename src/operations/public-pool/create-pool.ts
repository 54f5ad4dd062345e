import type { PublicPool } from "../../domain/eip/public-pool.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { ensurePoolsOpen } from "./open-feature.ts";

/** A public pool to be made; it has no addresses yet. */
export interface NewPublicPool extends Pick<PublicPool, "name" | "description" | "isp" | "kind">, DryRun {
  readonly tags?: readonly TagPair[];
  readonly traits?: JsonObject;
}

/** Makes a public pool within the caller's transaction. */
export async function addPublicPool(work: WriteWork, input: NewPublicPool): Promise<New<PublicPool>> {
  const { name, description, isp, kind, tags = [], traits = {} } = input;
  requireQuota(work, "publicPoolsPerRegion", await work.tx.count("publicPool", {}));
  const pool: New<PublicPool> = {
    id: work.mint("publicPool"),
    profile: work.profile.name,
    name,
    description,
    isp,
    kind,
    state: "created",
    taskId: null,
    createdAtMs: work.call.nowMs,
    traits,
  };
  await ensurePoolsOpen(work);
  await work.tx.insert("publicPool", [pool]);
  await tagNew(work, "publicPool", pool.id, tags);
  return pool;
}

/** Makes a public pool; tells its id. */
export const createPublicPool = writeOperation(
  "public-pool/create-pool",
  async (work, input: NewPublicPool): Promise<string> => {
    const { id } = await addPublicPool(work, input);
    endDryRun(input);
    return id;
  },
);
