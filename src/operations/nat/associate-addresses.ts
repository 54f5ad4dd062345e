import { writeOperation } from "../kit/operation.ts";
import { type AddressesToBind, bindAddresses } from "./bind-addresses.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";
import { openNatTask } from "./open-nat-task.ts";
import { settleNatGateway } from "./settle-nat-gateway.ts";

/** Gives a NAT gateway further public addresses, all or none. */
export const associateAddresses = writeOperation(
  "nat/associate-addresses",
  async (work, input: NatGatewayName & AddressesToBind): Promise<{ taskId: number }> => {
    const { id } = await lockNatGateway(work, input);
    await bindAddresses(work, id, input);
    await work.tx.update("natGateway", { id }, { state: "updating" });
    const { taskId } = await openNatTask(work, id, settleNatGateway);
    return { taskId };
  },
);
