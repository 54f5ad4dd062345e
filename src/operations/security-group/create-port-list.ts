import type { JsonObject } from "../../domain/json.ts";
import type { New } from "../../domain/row.ts";
import type { PortRangeList } from "../../domain/security-group/port-range-list.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireQuota } from "../kit/quota.ts";
import { type TagPair, tagNew } from "../kit/tags.ts";
import { addEntries, type PortEntry } from "./change-port-list.ts";

/** A port list to be made. */
export interface NewPortList {
  readonly name: string;
  readonly description: string;
  readonly maxEntries: number;
  readonly entries: readonly PortEntry[];
  readonly tags: readonly TagPair[];
  readonly traits: JsonObject;
}

/** Makes a list of ports that rules can name. */
export const createPortList = writeOperation(
  "security-group/create-port-list",
  async (work, { entries, tags, ...input }: NewPortList): Promise<New<PortRangeList>> => {
    requireQuota(work, "portRangeListsPerRegion", await work.tx.count("portRangeList", {}));
    const list = { id: work.mint("portRangeList"), ...input, createdAtMs: work.call.nowMs };
    await work.tx.insert("portRangeList", [list]);
    await addEntries(work, list, entries);
    await tagNew(work, "portRangeList", list.id, tags);
    return list;
  },
);
