import type { Eip } from "../../domain/eip/eip.ts";
import type { EipSegment } from "../../domain/eip/public-pool.ts";
import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import { readPool } from "../address/pool.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { freshEip, requireRegionRoom } from "../eip/allocate-eips.ts";
import { holdPublicAddresses } from "../eip/public-addresses.ts";
import { keepAnyBlock, usableAddresses } from "../public-pool/public-blocks.ts";
import { openSegmentTask } from "./settle-segment.ts";

/** A segment to be acquired, and what its EIPs are like. */
export interface NewSegment {
  readonly prefix: number;
  readonly isp: string;
  readonly zone: string;
  readonly bandwidthMbps: number;
  readonly internetCharge: string;
  readonly traits: JsonObject;
}

/** Keeps a block for a segment and makes all that it has to give the segment's; tells the addresses. */
async function addressesFor(work: WriteWork, segmentId: string, prefix: number) {
  const block = await keepAnyBlock(work, prefix, { holderId: segmentId, state: "kept" });
  const { addressPoolId: poolId, id: cidr } = block;
  const addresses = usableAddresses(await readPool(work, poolId));
  await holdPublicAddresses(work, poolId, addresses);
  // None is left that was never used.
  await work.tx.update("addressPool", { poolId }, { placesLeft: 0 });
  return { cidr, addresses };
}

/** Acquires EIPs with all the addresses of one block; tells the segment's id. */
export const allocateSegment = writeOperation(
  "eip-segment/allocate-segment",
  async (work, input: NewSegment): Promise<string> => {
    const { prefix, isp, zone, bandwidthMbps, internetCharge, traits } = input;
    const segmentId = work.mint("eipSegment");
    const { cidr, addresses } = await addressesFor(work, segmentId, prefix);
    await requireRegionRoom(work, addresses.length);
    const named = { profile: work.profile.name, name: "", description: "" };
    const segment: New<EipSegment> = {
      id: segmentId,
      ...named,
      cidr,
      isp,
      zone,
      state: "allocating",
      taskId: null,
      createdAtMs: work.call.nowMs,
      traits,
    };
    const eips = addresses.map((address): New<Eip> => {
      const asked = { isp, bandwidthMbps, internetCharge, traits, segmentId };
      return { ...freshEip(work, address), ...asked, state: "creating" };
    });
    await work.tx.insert("eipSegment", [segment]);
    await work.tx.insert("eip", eips);
    const eipIds = eips.map(({ id }) => id);
    await openSegmentTask(work, segmentId, eipIds);
    return segmentId;
  },
);
