import type { Eip } from "../../domain/eip/eip.ts";
import { refuse, required } from "../../domain/fault/fault.ts";
import { lockEips, unbindEip } from "../eip/bind-eip.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";
import { openNatTask } from "./open-nat-task.ts";
import { settleNatGateway } from "./settle-nat-gateway.ts";

/** Public addresses that a NAT gateway is to lose. */
export interface DisassociateAddresses extends NatGatewayName {
  readonly addresses: readonly string[];
}

/** Refuses while a rule translates one of these public addresses. */
async function requireNoRule(
  work: WriteWork,
  natGatewayId: string,
  addresses: readonly string[],
): Promise<void> {
  for (const rule of await work.tx.find("natRule", { where: { natGatewayId } })) {
    const address = rule.publicAddress.split(",").find((one) => addresses.includes(one));
    if (address !== undefined) refuse({ kind: "nat.address-has-rule", address, rule: rule.id });
  }
}

async function boundAmong(
  work: WriteWork,
  natGatewayId: string,
  addresses: readonly string[],
): Promise<Eip[]> {
  const bound = await work.tx.find("eip", { where: { targetId: natGatewayId } });
  const eips = [...new Set(addresses)].map((address) => {
    const eip = bound.find((one) => one.address === address || one.id === address);
    return required(eip, { kind: "nat.address-not-bound", natGatewayId, address });
  });
  if (eips.length === bound.length) refuse({ kind: "nat.last-address", natGatewayId });
  return eips;
}

/** Takes public addresses off a NAT gateway, all or none; one must stay. */
export const disassociateAddresses = writeOperation(
  "nat/disassociate-addresses",
  async (work, input: DisassociateAddresses): Promise<{ taskId: number }> => {
    const { id } = await lockNatGateway(work, input);
    const eips = await boundAmong(work, id, input.addresses);
    await requireNoRule(
      work,
      id,
      eips.map((eip) => eip.address),
    );
    const ids = eips.map((eip) => eip.id);
    for (const eip of await lockEips(work, ids)) await unbindEip(work, eip);
    await work.tx.update("natGateway", { id }, { state: "updating" });
    const { taskId } = await openNatTask(work, id, settleNatGateway);
    return { taskId };
  },
);
