import { refuse } from "../../../domain/fault/fault.ts";
import type { InstanceView } from "../../../operations/instance/instance-view.ts";
import { listKeyPairs } from "../../../operations/key-pair/list-key-pairs.ts";
import type { ActionContext } from "../../kit/action.ts";

/** The names of the key pairs that are in these instances, by id: ECS knows key pairs by name alone. */
export async function keyNamesOf(
  context: ActionContext,
  views: readonly InstanceView[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(views.flatMap((view) => view.keyPairIds))];
  if (ids.length === 0) return new Map();
  const { items } = await context.read(listKeyPairs, { where: { id: ids } });
  return new Map(items.map(({ keyPair }) => [keyPair.id, keyPair.name]));
}

/** The id of the key pair with this name. */
export async function keyPairNamed(context: ActionContext, name: string): Promise<string> {
  const { items } = await context.read(listKeyPairs, { where: { name } });
  return items[0]?.keyPair.id ?? refuse({ kind: "key-pair.not-found", keyPair: name });
}

/** The ids of the key pairs with this name: one or none; undefined when no name is given. */
export async function keyPairIdsOf(
  context: ActionContext,
  name: string | undefined,
): Promise<readonly string[] | undefined> {
  if (name === undefined) return undefined;
  const { items } = await context.read(listKeyPairs, { where: { name } });
  return items.map(({ keyPair }) => keyPair.id);
}
