import { refuse } from "../../domain/fault/fault.ts";
import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { requireUnrouted } from "../route-table/next-hop-use.ts";
import { finishNatDeletion } from "./finish-nat-deletion.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";
import { openNatTask } from "./open-nat-task.ts";

/** Which NAT gateway is to go, and what must be gone before. */
export interface DeleteNatGateway extends NatGatewayName {
  /** Refuses while it has public addresses or rules; otherwise they go with it. */
  readonly onlyEmpty?: boolean;
  /** Refuses while a route leads through it; otherwise routes go with it. */
  readonly onlyUnrouted?: boolean;
}

async function requireEmpty(work: WriteWork, { id: natGatewayId }: NatGateway): Promise<void> {
  const [rule] = await work.tx.find("natRule", { where: { natGatewayId }, limit: 1 });
  if (rule !== undefined) {
    refuse({ kind: `nat.has-${rule.kind}-rules`, natGatewayId, by: rule.id });
  }
  const [eip] = await work.tx.find("eip", { where: { targetId: natGatewayId }, limit: 1 });
  if (eip !== undefined) refuse({ kind: "nat.has-eips", natGatewayId, by: eip.id });
}

/** Deletes a NAT gateway; its EIPs stay the caller's, unbound. */
export const deleteNatGateway = writeOperation(
  "nat/delete-nat-gateway",
  async (work, input: DeleteNatGateway): Promise<{ taskId: number }> => {
    const nat = await lockNatGateway(work, input);
    const { id } = nat;
    if (nat.deletionProtected) refuse({ kind: "nat.deletion-protected", natGatewayId: id });
    if (input.onlyEmpty === true) await requireEmpty(work, nat);
    if (input.onlyUnrouted === true) await requireUnrouted(work, nat.vpcId, [id]);
    await work.tx.update("natGateway", { id }, { state: "deleting" });
    const { taskId } = await openNatTask(work, id, finishNatDeletion);
    return { taskId };
  },
);
