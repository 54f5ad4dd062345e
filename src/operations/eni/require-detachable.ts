import type { Eni } from "../../domain/eni/eni.ts";
import { refuse } from "../../domain/fault/fault.ts";
import type { WriteWork } from "../kit/operation.ts";
import { requireIdleEips } from "./eni-eips.ts";
import { requireSettled } from "./require-state.ts";

/** Refuses while a HAVIP sits on the ENI. */
export async function requireNoHavip(work: WriteWork, eniId: string): Promise<void> {
  const [havip] = await work.tx.find("havip", { where: { eniId }, limit: 1 });
  if (havip !== undefined) refuse({ kind: "eni.has-havip", eniId, havipId: havip.id });
}

/**
 * Refuses to take off an instance an ENI that is not on it, that is its primary one, or that something leans
 * on.
 */
export async function requireDetachable(work: WriteWork, eni: Eni, instanceId: string): Promise<void> {
  if (eni.kind === "primary") refuse({ kind: "eni.is-primary", eniId: eni.id });
  requireSettled(eni);
  if (eni.instanceId !== instanceId) refuse({ kind: "eni.not-attached", eniId: eni.id, instanceId });
  await requireNoHavip(work, eni.id);
  await requireIdleEips(work, eni.id);
}
