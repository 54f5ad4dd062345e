import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { changeEips } from "../eip/change-eips.ts";
import { addPublicPool } from "../public-pool/create-pool.ts";
import { lockSegment } from "./lock-segment.ts";

/** A segment whose EIPs are to live on their own, and what the pool of its addresses is called. */
export interface TransformSegment {
  readonly segmentId: string;
  readonly name: string;
  readonly description: string;
  readonly traits: JsonObject;
}

/**
 * Makes a public pool of a segment's block: its EIPs stay bound as they are, and each may go by itself from
 * then on. Tells the pool's id.
 */
export const transformSegment = writeOperation(
  "eip-segment/transform-segment",
  async (work, { segmentId, ...named }: TransformSegment): Promise<string> => {
    const { isp } = await lockSegment(work, segmentId);
    const { id: publicPoolId } = await addPublicPool(work, { ...named, isp, kind: "eip" });
    await work.tx.update("publicBlock", { holderId: segmentId }, { holderId: publicPoolId });
    await changeEips(work, { segmentId }, { publicPoolId, segmentId: null });
    await work.tx.remove("eipSegment", { id: segmentId });
    return publicPoolId;
  },
);
