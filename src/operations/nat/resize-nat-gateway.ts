import { refuse } from "../../domain/fault/fault.ts";
import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockNatGateway, type NatGatewayName } from "./lock-nat-gateway.ts";
import { openNatTask } from "./open-nat-task.ts";
import { settleNatGateway } from "./settle-nat-gateway.ts";

/** A NAT gateway's next size. */
export interface ResizeNatGateway extends NatGatewayName {
  readonly maxConcurrent: number;
  /** What callers size it by, for refusing the size that it has. */
  readonly field: string;
  readonly traits?: JsonObject;
}

/** Lets a NAT gateway carry another number of connections. */
export const resizeNatGateway = writeOperation(
  "nat/resize-nat-gateway",
  async (work, input: ResizeNatGateway): Promise<{ taskId: number }> => {
    const { maxConcurrent, field } = input;
    const nat = await lockNatGateway(work, input);
    if (nat.maxConcurrent === maxConcurrent) refuse({ kind: "nat.unchanged", natGatewayId: nat.id, field });
    const traits = { ...nat.traits, ...input.traits };
    await work.tx.update("natGateway", { id: nat.id }, { maxConcurrent, traits, state: "updating" });
    const { taskId } = await openNatTask(work, nat.id, settleNatGateway);
    return { taskId };
  },
);
