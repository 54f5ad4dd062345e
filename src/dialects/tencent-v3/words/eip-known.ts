import { required } from "../../../domain/fault/fault.ts";
import { listEips } from "../../../operations/eip/list-eips.ts";
import type { ActionContext } from "../../kit/action.ts";

/** How each of these EIPs is charged; refuses when one does not exist. */
export async function knownCharges(context: ActionContext, eipIds: readonly string[]): Promise<string[]> {
  const { items } = await context.read(listEips, { where: { id: eipIds } });
  const charges = new Map(items.map(({ eip }) => [eip.id, eip.internetCharge]));
  return eipIds.map((eipId) => required(charges.get(eipId), { kind: "eip.not-found", eipId }));
}
