import type { Eni } from "../../domain/eni/eni.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { requireIdle } from "../kit/task.ts";
import { lockEni, lockInstance, requireSteady } from "../eni/require-state.ts";
import type { WriteWork } from "../kit/operation.ts";

/** What is guarded: an instance by its primary ENI, or another ENI. */
export type MemberName = { readonly instanceId: string } | { readonly eniId: string };

/** Says a member by its id. */
export function memberId(member: MemberName): string {
  return "eniId" in member ? member.eniId : member.instanceId;
}

/** Holds the ENI that a member's groups are on; call when the groups are held. */
export async function lockMember(work: WriteWork, member: MemberName): Promise<Eni> {
  if ("eniId" in member) {
    const eni = await lockEni(work, member.eniId);
    if (eni.kind === "primary") refuse({ kind: "eni.is-primary", eniId: eni.id });
    requireIdle(eni);
    return eni;
  }
  const { instanceId } = member;
  const instance = await lockInstance(work, instanceId);
  requireIdle(instance);
  requireSteady(instance);
  const [primary] = await work.tx.pick("eni", ["id"], { where: { instanceId, kind: "primary" } });
  const { id } = required(primary, { kind: "instance.not-found", instanceId });
  return lockEni(work, id);
}
