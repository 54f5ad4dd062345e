import type { Eip, EipTarget } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { openTask, endsAtOnce, requireIdle } from "../kit/task.ts";
import { lockEips, unbindEip } from "./bind-eip.ts";
import { settleEips } from "./settle-eips.ts";
import { countWanIpChange } from "./wan-ip.ts";

/** An EIP to be unbound. */
export interface DisassociateEip {
  readonly eipId: string;
  /** What it must be bound to, when the caller names that. */
  readonly targetId?: string;
  /** The kind of what it must be bound to, and the private address there, likewise. */
  readonly targetKind?: EipTarget;
  readonly privateAddress?: string;
  /** Whether rules of a NAT gateway that use it let go of it too, instead of forbidding this. */
  readonly force?: boolean;
  /** Whether the instance gets an ordinary public address in its place. */
  readonly reallocate?: boolean;
  /** Whether NAT gateways and HAVIPs let go by this call too. */
  readonly gateways: "allow" | "refuse";
}

async function requireUnusedByNat(work: WriteWork, eip: Eip): Promise<void> {
  if (eip.targetKind !== "nat") return;
  const rules = await work.tx.find("natRule", { where: { natGatewayId: eip.targetId ?? "" } });
  const rule = rules.find(({ publicAddress }) => publicAddress.split(",").includes(eip.address));
  if (rule !== undefined) refuse({ kind: `eip.used-by-${rule.kind}`, eipId: eip.id });
}

async function leaveNatRules(work: WriteWork, { targetKind, targetId, address }: Eip): Promise<void> {
  if (targetKind !== "nat" || targetId === null) return;
  for (const rule of await work.tx.find("natRule", { where: { natGatewayId: targetId } })) {
    const addresses = rule.publicAddress.split(",");
    const left = addresses.filter((one) => one !== address);
    if (left.length === addresses.length) continue;
    if (left.length === 0) await work.tx.remove("natRule", { id: rule.id });
    else await work.tx.update("natRule", { id: rule.id }, { publicAddress: left.join(",") });
  }
}

async function requireInstanceSettled(work: WriteWork, instanceId: string | null): Promise<void> {
  if (instanceId === null) return;
  const instance = await work.tx.get("instance", instanceId);
  if (instance === undefined || instance.state === "running" || instance.state === "stopped") return;
  refuse({ kind: "eip.bound-instance-state", instanceId, state: instance.state });
}

function requireBoundThere(eip: Eip, { targetKind, privateAddress }: DisassociateEip): void {
  const wrong =
    targetKind !== undefined && eip.targetKind !== targetKind
      ? targetKind
      : privateAddress !== undefined && eip.privateAddress !== privateAddress
        ? privateAddress
        : undefined;
  if (wrong !== undefined) refuse({ kind: "eip.not-bound-there", eipId: eip.id, targetId: wrong });
}

async function requireUnbindable(work: WriteWork, eip: Eip, input: DisassociateEip): Promise<void> {
  const { id: eipId, state, targetKind } = eip;
  if (eip.kind === "wan") refuse({ kind: "eip.wrong-kind", eipId, expected: "an elastic IP" });
  if (eip.blocked) refuse({ kind: "eip.blocked", eipId });
  requireIdle(eip);
  if (state !== "bound") refuse({ kind: "eip.wrong-state", eipId, state, expected: "bound" });
  const targetId = eip.targetId ?? "";
  if (input.targetId !== undefined && ![targetId, eip.instanceId].includes(input.targetId)) {
    refuse({ kind: "eip.not-bound-there", eipId, targetId: input.targetId });
  }
  if (input.gateways === "refuse" && (targetKind === "nat" || targetKind === "havip")) {
    refuse({ kind: "eip.bound-to-gateway", eipId, targetId });
  }
  requireBoundThere(eip, input);
  if (input.force !== true) await requireUnusedByNat(work, eip);
  await requireInstanceSettled(work, eip.instanceId);
}

async function requireMaster(work: WriteWork, eip: Eip): Promise<void> {
  const eni = await work.tx.get("eni", eip.eniId ?? "");
  const where = { ownerId: eip.eniId ?? "", address: eip.privateAddress ?? "", primary: true };
  const [ip] = await work.tx.find("privateIp", { where });
  if (eni?.kind !== "primary" || ip === undefined) refuse({ kind: "eip.not-primary-address", eipId: eip.id });
}

/** Unbinds an EIP. */
export const disassociateEip = writeOperation(
  "eip/disassociate-eip",
  async (work, input: DisassociateEip): Promise<{ taskId: number }> => {
    const { eipId, reallocate = false } = input;
    const [found] = await lockEips(work, [eipId]);
    const eip = required(found, { kind: "eip.not-found", eipId });
    await requireUnbindable(work, eip, input);
    if (input.force === true) await leaveNatRules(work, eip);
    if (reallocate) {
      await requireMaster(work, eip);
      await countWanIpChange(work);
    }
    // An ordinary address takes the EIP's place when it has left: that is the settling's work.
    const settled = endsAtOnce(work) && !reallocate;
    await unbindEip(work, eip, settled ? "unbound" : "unbinding");
    const resources = [{ table: "eip", id: eipId }] as const;
    const plan = { eipIds: [eipId], reallocate };
    return openTask(work, { resources, step: settleEips, input: plan, settled });
  },
);
