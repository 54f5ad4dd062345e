import type { SubnetReservation } from "../../../domain/subnet/subnet.ts";
import type { New } from "../../../domain/row.ts";
import type { VpcReserveIpAddressInfoOut } from "../../../generated/tencent-v3.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

/** A reserved address as API 3.0 words it; nothing here binds one, so none is ever bound. */
export function reservedIpOut(
  reservation: New<SubnetReservation>,
  tags: readonly TagPair[],
): VpcReserveIpAddressInfoOut {
  return {
    ReserveIpId: reservation.id,
    VpcId: reservation.vpcId,
    SubnetId: reservation.subnetId,
    ReserveIpAddress: reservation.cidr.replace("/32", ""),
    ResourceId: "",
    IpType: 0,
    State: "UnBind",
    Name: reservation.name,
    Description: reservation.description,
    CreatedTime: localTime(reservation.createdAtMs),
    TagSet: tagSet(tags),
  };
}
