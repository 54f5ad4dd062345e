import type { WriteWork } from "../kit/operation.ts";
import { endsAtOnce, openTask } from "../kit/task.ts";
import { settleEipv6s } from "./settle-eipv6s.ts";

/** Opens the task of a change to public IPv6 addresses; their rows are settled when it ends at once. */
export async function openEipv6Task(
  work: WriteWork,
  eips: readonly { readonly id: string }[],
): Promise<{ readonly taskId: number }> {
  const eipIds = eips.map((eip) => eip.id);
  const resources = eipIds.map((id) => ({ table: "eipv6", id }) as const);
  return openTask(work, { resources, step: settleEipv6s, input: { eipIds }, settled: endsAtOnce(work) });
}
