import { refuse } from "../../domain/fault/fault.ts";
import { freePrivateIps } from "../address/private-ips.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { lockVpc } from "../vpc/lock-vpc.ts";
import { findReservation } from "./find-reservation.ts";

/** Gives reserved addresses back, all or none. */
export const releaseAddresses = writeOperation(
  "reservation/release-addresses",
  async (
    work,
    input: { readonly vpcId: string; readonly reservationIds: readonly string[] },
  ): Promise<void> => {
    const vpc = await lockVpc(work, input.vpcId);
    for (const reservationId of new Set(input.reservationIds)) {
      const found = await findReservation(work, reservationId, "explicit");
      if (found.vpcId !== vpc.id) {
        refuse({ kind: "vpc.mismatch", resourceId: reservationId, vpcId: vpc.id });
      }
      await freePrivateIps(work, found.subnetId, { ownerId: reservationId });
      await work.tx.remove("subnetReservation", { id: reservationId });
      await untagAll(work, [reservationId]);
    }
  },
);
