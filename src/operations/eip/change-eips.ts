import type { Eip } from "../../domain/eip/eip.ts";
import type { New } from "../../domain/row.ts";
import type { Where } from "../../store/port.ts";
import type { WriteWork } from "../kit/operation.ts";

/** Changes public addresses and keeps when that was: every change of one goes through here. */
export function changeEips(work: WriteWork, where: Where<Eip>, change: Partial<New<Eip>>): Promise<void> {
  return work.tx.update("eip", where, { ...change, modifiedAtMs: work.call.nowMs });
}
