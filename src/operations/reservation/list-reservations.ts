import { cidrContains, storedCidr } from "../../domain/address/cidr.ts";
import type { IpPrefix } from "../../domain/address/address.ts";
import type { SubnetReservation } from "../../domain/subnet/subnet.ts";
import type { Query, ReadTx } from "../../store/port.ts";
import { required } from "../../domain/fault/fault.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type TagPair, tagsOf } from "../kit/tags.ts";
import { together } from "../kit/together.ts";

/** A reservation with what is drawn as part of it. */
export interface ReservationView {
  readonly reservation: SubnetReservation;
  /** The prefixes of it that ENIs hold. */
  readonly prefixes: readonly IpPrefix[];
  readonly tags: readonly TagPair[];
}

async function prefixesOf(tx: ReadTx, reservations: readonly SubnetReservation[]): Promise<IpPrefix[]> {
  const whole = reservations.filter(({ kind }) => kind === "prefix");
  const subnetId = [...new Set(whole.map((one) => one.subnetId))];
  return subnetId.length === 0 ? [] : tx.find("ipPrefix", { where: { subnetId, family: 4 } });
}

function view(
  reservation: SubnetReservation,
  all: readonly IpPrefix[],
  tags: readonly TagPair[],
): ReservationView {
  if (reservation.kind !== "prefix") return { reservation, prefixes: [], tags };
  const block = storedCidr(reservation.cidr);
  const prefixes = all.filter(
    ({ subnetId, prefix }) => subnetId === reservation.subnetId && cidrContains(block, storedCidr(prefix)),
  );
  return { reservation, prefixes, tags };
}

/** Lists reservations. */
export const listReservations = readOperation(
  "reservation/list-reservations",
  async (work, query: Query<SubnetReservation>): Promise<Page<ReservationView>> => {
    const { items, total } = await findPage(work.tx, "subnetReservation", query);
    if (items.length === 0) return { items: [], total };
    const [prefixes, tags] = await together([
      prefixesOf(work.tx, items),
      tagsOf(
        work.tx,
        items.map((one) => one.id),
      ),
    ]);
    const views = items.map((one) => view(one, prefixes, tags.get(one.id) ?? []));
    return { items: views, total };
  },
);

/** One reservation. */
export const readReservation = readOperation(
  "reservation/read-reservation",
  async (work, reservationId: string): Promise<ReservationView> => {
    const missing = { kind: "reservation.not-found", reservationId } as const;
    const found = required(await work.tx.get("subnetReservation", reservationId), missing);
    return view(found, await prefixesOf(work.tx, [found]), []);
  },
);
