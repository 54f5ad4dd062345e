import type { WriteOperation, WriteWork } from "../kit/operation.ts";
import { type OpenedTask, openTask } from "../kit/task.ts";

/** Opens the task that ends a change of a NAT gateway. */
export function openNatTask(
  work: WriteWork,
  natGatewayId: string,
  step: WriteOperation<{ natGatewayId: string }, void>,
): Promise<OpenedTask> {
  const resources = [{ table: "natGateway", id: natGatewayId }] as const;
  return openTask(work, { resources, step, input: { natGatewayId } });
}
