import { refuse } from "../../../domain/fault/fault.ts";
import type { InstanceView } from "../../../operations/instance/instance-view.ts";
import { listInstances } from "../../../operations/instance/list-instances.ts";
import type { ActionContext } from "../../kit/action.ts";

/** The instance with this id, which must exist. */
export async function instanceNamed(context: ActionContext, instanceId: string): Promise<InstanceView> {
  const { items } = await context.read(listInstances, { query: { where: { id: instanceId } } });
  return items[0] ?? refuse({ kind: "instance.not-found", instanceId });
}
