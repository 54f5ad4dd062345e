import { cidrContains, storedCidr } from "../../domain/address/cidr.ts";
import { refuse } from "../../domain/fault/fault.ts";
import { allPlaces, lockPool } from "../address/pool.ts";
import { countWith } from "../address/reserved-blocks.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { untagAll } from "../kit/tags.ts";
import { lockSubnet } from "../subnet/lock-subnet.ts";
import { findReservation } from "./find-reservation.ts";

/** Gives a kept block back to its subnet; no prefix of it may be in use. */
export const releaseBlock = writeOperation(
  "reservation/release-block",
  async (work, input: DryRun & { readonly reservationId: string }): Promise<void> => {
    const { reservationId } = input;
    const { subnetId, cidr } = await findReservation(work, reservationId, "prefix");
    await lockSubnet(work, subnetId);
    const where = { subnetId, family: 4 } as const;
    const prefixes = await work.tx.pick("ipPrefix", ["id", "prefix"], { where });
    const used = prefixes.find(({ prefix }) => cidrContains(storedCidr(cidr), storedCidr(prefix)));
    if (used !== undefined) refuse({ kind: "reservation.in-use", reservationId, by: used.prefix });
    await countWith(work.tx, subnetId, storedCidr(cidr), null);
    await work.tx.remove("subnetReservation", { id: reservationId });
    await untagAll(work, [reservationId]);
    // The draw has passed over the block's addresses: it starts again and finds them, among places that are
    // somebody's.
    for (const lane of await lockPool(work, subnetId)) {
      const keptBlocks = lane.keptBlocks - 1;
      await work.tx.update(
        "addressPool",
        { id: lane.id },
        { placesLeft: allPlaces(lane), named: true, keptBlocks },
      );
    }
    endDryRun(input);
  },
);
