import type { Eip, EipTarget } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { requireIdle } from "../kit/task.ts";
import type { WriteWork } from "../kit/operation.ts";
import { unbindEipv6sOf } from "../eipv6/unbind-eipv6s.ts";
import { changeEips } from "./change-eips.ts";
import { removeEips } from "./remove-eips.ts";
import { unboundAt } from "./unbound.ts";

/** Where an EIP is bound: what the caller named, and the private address that it then stands for. */
export interface Landing {
  readonly targetKind: EipTarget;
  readonly targetId: string;
  readonly eniId: string | null;
  readonly privateAddress: string | null;
  readonly instanceId: string | null;
}

const tableOf = { instance: "instance", eni: "eni", nat: "natGateway", havip: "havip" } as const;

/** The EIPs with these ids, held until the end of the transaction; refuses when one does not exist. */
export async function lockEips(work: WriteWork, eipIds: readonly string[]): Promise<Eip[]> {
  const found = await work.tx.lock("eip", [...new Set(eipIds)].sort());
  const known = new Map(found.map((eip) => [eip.id, eip]));
  return eipIds.map((eipId) => required(known.get(eipId), { kind: "eip.not-found", eipId }));
}

/**
 * Refuses an address that cannot be bound: only an elastic one that is idle, paid for, unblocked and unbound
 * can.
 */
export function requireBindable(eip: Eip): void {
  if (eip.kind === "wan") refuse({ kind: "eip.wrong-kind", eipId: eip.id, expected: "an elastic IP" });
  if (eip.inArrears) refuse({ kind: "eip.in-arrears", eipId: eip.id });
  if (eip.blocked) refuse({ kind: "eip.blocked", eipId: eip.id });
  requireIdle(eip);
  if (eip.state !== "unbound") {
    refuse({ kind: "eip.wrong-state", eipId: eip.id, state: eip.state, expected: "unbound" });
  }
}

/** Binds a locked EIP; with `state` "binding" a task of the caller settles it later (eip/settle-eips). */
export async function bindEip(
  work: WriteWork,
  eip: Eip,
  landing: Landing,
  state: "bound" | "binding" = "bound",
): Promise<void> {
  requireBindable(eip);
  await changeEips(work, { id: eip.id }, { ...landing, state, boundAtMs: work.call.nowMs, freeAtMs: null });
  await work.tx.touch(tableOf[landing.targetKind], [landing.targetId]);
}

/** Unbinds a locked EIP from whatever it is bound to; the caller has checked that this is allowed. */
export async function unbindEip(
  work: WriteWork,
  eip: Eip,
  state: "unbound" | "unbinding" = "unbound",
): Promise<void> {
  await changeEips(
    work,
    { id: eip.id },
    state === "unbound" ? { state, ...unboundAt(work.call.nowMs) } : { state },
  );
  if (eip.targetKind !== null) await work.tx.touch(tableOf[eip.targetKind], [eip.targetId ?? ""]);
}

/**
 * Lets go of all public addresses of an ENI, or of some private addresses on it, because they go: EIPs become
 * unbound, ordinary ones are given back.
 */
export async function unbindEipsOf(
  work: WriteWork,
  { eniId, addresses }: { readonly eniId: string; readonly addresses?: readonly string[] },
): Promise<void> {
  if (addresses?.length === 0) return;
  await unbindEipv6sOf(work, { eniId, ...(addresses !== undefined && { addresses }) });
  const where = addresses === undefined ? { eniId } : { eniId, privateAddress: addresses };
  const eips = await work.tx.find("eip", { where });
  for (const eip of eips) if (eip.kind !== "wan") await unbindEip(work, eip);
  await removeEips(
    work,
    eips.filter((eip) => eip.kind === "wan"),
  );
}

/** Tells the public addresses of an ENI which instance it hangs on now. */
export async function moveEipsWithEni(
  work: WriteWork,
  eniId: string,
  instanceId: string | null,
): Promise<void> {
  await changeEips(work, { eniId }, { instanceId });
  await work.tx.update("eipv6", { eniId }, { instanceId });
}
