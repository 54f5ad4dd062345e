import { refuse, required } from "../../domain/fault/fault.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";

/** What is to change about a reservation; what is left out stays. */
export interface ReservationChange extends DryRun {
  readonly reservationId: string;
  /** The network that it must be of, where the caller names one. */
  readonly vpcId?: string;
  readonly name?: string;
  readonly description?: string;
}

/** Changes a reservation's name and description. */
export const modifyReservation = writeOperation(
  "reservation/modify-reservation",
  async (work, { reservationId, vpcId, dryRun, ...columns }: ReservationChange): Promise<void> => {
    const missing = { kind: "reservation.not-found", reservationId } as const;
    const found = required(await work.tx.get("subnetReservation", reservationId), missing);
    if (vpcId !== undefined && found.vpcId !== vpcId) {
      refuse({ kind: "vpc.mismatch", resourceId: reservationId, vpcId });
    }
    if (Object.keys(columns).length > 0) {
      await work.tx.update("subnetReservation", { id: reservationId }, columns);
    }
    endDryRun(dryRun === undefined ? {} : { dryRun });
  },
);
