import { refuse } from "../../../domain/fault/fault.ts";
import { listKeyPairs } from "../../../operations/key-pair/list-key-pairs.ts";
import type { ActionContext } from "../../kit/action.ts";

/** The id of the key pair with this name. */
export async function keyPairNamed(context: ActionContext, name: string): Promise<string> {
  const { items } = await context.read(listKeyPairs, { where: { name } });
  return items[0]?.keyPair.id ?? refuse({ kind: "key-pair.not-found", keyPair: name });
}
