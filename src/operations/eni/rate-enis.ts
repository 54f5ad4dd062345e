import { refuse } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { requireIdle } from "../kit/task.ts";

/** The service level that ENIs and all their addresses are to have. */
export interface RateEnis {
  readonly eniIds: readonly string[];
  readonly qosLevel: string;
}

/** Sets the service level of ENIs, all or none. */
export const rateEnis = writeOperation("eni/rate-enis", async (work, { eniIds, qosLevel }: RateEnis) => {
  const ids = [...new Set(eniIds)].toSorted();
  const enis = await work.tx.lock("eni", ids);
  const missing = ids.find((id) => !enis.some((eni) => eni.id === id));
  if (missing !== undefined) refuse({ kind: "eni.not-found", eniId: missing });
  for (const eni of enis) requireIdle(eni);
  await work.tx.update("eni", { id: ids }, { qosLevel });
  await work.tx.update("privateIp", { ownerId: ids }, { qosLevel });
});
