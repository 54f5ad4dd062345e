import type { EipSegment } from "../../domain/eip/public-pool.ts";
import { required } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** A segment that no task keeps busy, held until the end; refuses when it does not exist. */
export async function lockSegment(work: WriteWork, segmentId: string): Promise<EipSegment> {
  const [found] = await work.tx.lock("eipSegment", [segmentId]);
  const segment = required(found, { kind: "eip-segment.not-found", segmentId });
  requireIdle(segment);
  return segment;
}
