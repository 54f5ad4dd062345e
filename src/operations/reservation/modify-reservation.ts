import { refuse } from "../../domain/fault/fault.ts";
import type { SubnetReservation } from "../../domain/subnet/subnet.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { findReservation } from "./find-reservation.ts";

/** What is to change about a reservation; what is left out stays. */
export interface ReservationChange extends DryRun {
  readonly reservationId: string;
  /** Single addresses and blocks are known to the callers of one vendor each. */
  readonly kind: SubnetReservation["kind"];
  /** The network that it must be of, where the caller names one. */
  readonly vpcId?: string;
  readonly name?: string;
  readonly description?: string;
}

/** Changes a reservation's name and description. */
export const modifyReservation = writeOperation(
  "reservation/modify-reservation",
  async (work, { reservationId, kind, vpcId, dryRun, ...columns }: ReservationChange): Promise<void> => {
    const found = await findReservation(work, reservationId, kind);
    if (vpcId !== undefined && found.vpcId !== vpcId) {
      refuse({ kind: "vpc.mismatch", resourceId: reservationId, vpcId });
    }
    if (Object.keys(columns).length > 0) {
      await work.tx.update("subnetReservation", { id: reservationId }, columns);
    }
    endDryRun(dryRun === undefined ? {} : { dryRun });
  },
);
