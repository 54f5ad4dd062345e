import type { EipSegment } from "../../domain/eip/public-pool.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";

/** A segment with how many EIPs it has. */
export interface SegmentView {
  readonly segment: EipSegment;
  readonly eips: number;
}

/** Lists segments. */
export const listSegments = readOperation(
  "eip-segment/list-segments",
  async ({ tx }, query: Query<EipSegment>): Promise<Page<SegmentView>> => {
    const { items: segments, total } = await findPage(tx, "eipSegment", query);
    const items: SegmentView[] = [];
    for (const segment of segments) {
      items.push({ segment, eips: await tx.count("eip", { where: { segmentId: segment.id } }) });
    }
    return { items, total };
  },
);
