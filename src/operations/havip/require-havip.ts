import { required } from "../../domain/fault/fault.ts";
import type { Havip } from "../../domain/havip/havip.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** Holds a HAVIP that must exist and be idle. */
export async function lockHavip(work: WriteWork, havipId: string): Promise<Havip> {
  const [found] = await work.tx.lock("havip", [havipId]);
  const havip = required(found, { kind: "havip.not-found", havipId });
  requireIdle(havip);
  return havip;
}
