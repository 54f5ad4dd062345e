import { cidrContains } from "../../domain/address/cidr.ts";
import type { IpPrefix } from "../../domain/address/address.ts";
import type { SubnetReservation } from "../../domain/subnet/subnet.ts";
import type { Query } from "../../store/port.ts";
import { required } from "../../domain/fault/fault.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { storedCidr } from "../subnet/subnet-room.ts";

/** A reservation with what is drawn as part of it. */
export interface ReservationView {
  readonly reservation: SubnetReservation;
  /** The prefixes of it that ENIs hold. */
  readonly prefixes: readonly IpPrefix[];
  readonly tags: readonly TagPair[];
}

async function view(
  work: ReadWork,
  reservation: SubnetReservation,
  tags: readonly TagPair[],
): Promise<ReservationView> {
  if (reservation.kind !== "prefix") return { reservation, prefixes: [], tags };
  const where = { subnetId: reservation.subnetId, family: 4 } as const;
  const prefixes = await work.tx.find("ipPrefix", { where });
  const block = storedCidr(reservation.cidr);
  return {
    reservation,
    prefixes: prefixes.filter(({ prefix }) => cidrContains(block, storedCidr(prefix))),
    tags,
  };
}

/** Lists reservations. */
export const listReservations = readOperation(
  "reservation/list-reservations",
  async (work, query: Query<SubnetReservation>): Promise<Page<ReservationView>> => {
    const { items, total } = await findPage(work.tx, "subnetReservation", query);
    const tags = await tagsOf(
      work.tx,
      items.map((one) => one.id),
    );
    const views: ReservationView[] = [];
    for (const one of items) views.push(await view(work, one, tags.get(one.id) ?? []));
    return { items: views, total };
  },
);

/** One reservation. */
export const readReservation = readOperation(
  "reservation/read-reservation",
  async (work, reservationId: string): Promise<ReservationView> => {
    const missing = { kind: "reservation.not-found", reservationId } as const;
    return view(work, required(await work.tx.get("subnetReservation", reservationId), missing), []);
  },
);
