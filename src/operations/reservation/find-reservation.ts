import { required } from "../../domain/fault/fault.ts";
import type { SubnetReservation } from "../../domain/subnet/subnet.ts";
import type { WriteWork } from "../kit/operation.ts";

/**
 * A reservation of a kind: single addresses and blocks are known to the callers of one vendor each, and one
 * address is somebody's where a block is nobody's.
 */
export async function findReservation(
  work: WriteWork,
  reservationId: string,
  kind: SubnetReservation["kind"],
): Promise<SubnetReservation> {
  const found = await work.tx.get("subnetReservation", reservationId);
  return required(found?.kind === kind ? found : undefined, { kind: "reservation.not-found", reservationId });
}
