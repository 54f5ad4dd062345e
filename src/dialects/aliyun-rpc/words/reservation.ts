import { storedCidr } from "../../../domain/address/cidr.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import { checkName, type NameRule } from "../../../domain/name-rules.ts";
import type { VpcVSwitchCidrReservationsOut } from "../../../generated/aliyun-rpc.ts";
import type { ReservationView } from "../../../operations/reservation/list-reservations.ts";
import { vpcTags } from "./tags.ts";
import { utcTime } from "./times.ts";

const rule = { min: 1, unit: "characters", startsWithLetter: true, refusesUrl: true } as const;

/** The name or description of a reservation; "" for none. */
export function reservationTextOf(field: string, text: string | undefined, max: number): string {
  const bounds: NameRule = { ...rule, max };
  if (text === undefined || text === "" || checkName(text, bounds) === undefined) return text ?? "";
  const expected = `1 to ${max} characters, beginning with a letter and not with http:// or https://`;
  return refuse({ kind: "request.malformed", field, value: text, expected });
}

/** Reservations are of IPv4 ranges, for prefixes: the vendor knows no other kind of them today. */
export function requireReservationKind(version: string | undefined, kind: string | undefined): void {
  if (kind !== undefined && kind !== "" && kind.toLowerCase() !== "prefix") {
    const field = "vSwitchCidrReservationType";
    refuse({ kind: "request.out-of-range", field, value: kind, expected: "prefix" });
  }
  if (version === undefined || version === "" || version.toLowerCase() === "ipv4") return;
  const reason = "only IPv4 ranges can be reserved here";
  refuse({ kind: "request.unsupported", field: "ipVersion", value: version, reason });
}

/** A reservation as the VPC product draws it; its parts are counted in prefixes of sixteen addresses. */
export function reservationOut({
  reservation,
  prefixes,
  tags,
}: ReservationView): VpcVSwitchCidrReservationsOut {
  const whole = 2 ** (28 - storedCidr(reservation.cidr).prefix);
  return {
    VSwitchCidrReservationId: reservation.id,
    VSwitchId: reservation.subnetId,
    VpcId: reservation.vpcId,
    VSwitchCidrReservationCidr: reservation.cidr,
    VSwitchCidrReservationName: reservation.name,
    VSwitchCidrReservationDescription: reservation.description,
    IpVersion: "IPv4",
    Type: "prefix",
    Status: "Assigned",
    CreationTime: utcTime(reservation.createdAtMs),
    AssignedCidrCount: prefixes.length,
    AvailableCidrCount: whole - prefixes.length,
    Tags: vpcTags(tags).Tag,
  };
}
