import { refuse } from "../../../../../domain/fault/fault.ts";
import type { SubnetReservation } from "../../../../../domain/subnet/subnet.ts";
import { listReservations } from "../../../../../operations/reservation/list-reservations.ts";
import { joinParts, matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { reservationOut } from "../../../words/reservation.ts";
import { tagParts } from "../../../words/tags.ts";
import { whenGiven } from "../../../words/vpc-filters.ts";

export default action<"vpc", "ListVSwitchCidrReservations">({
  async run(input, context) {
    const { VSwitchCidrReservationIds: ids, VSwitchId: subnetId = "", IpVersion: version = "IPv4" } = input;
    const field = "vSwitchCidrReservationIds";
    if (ids !== undefined && ids.length > 10) {
      refuse({ kind: "request.too-many", field, limit: 10, asked: ids.length });
    }
    const { VSwitchCidrReservationType: kind = "prefix" } = input;
    const page = tokenPageOf(input, { fallback: 10 });
    const query = joinParts<SubnetReservation>([
      { where: { kind: "prefix" } },
      ...whenGiven<SubnetReservation>(ids, ids && { id: ids }),
      ...whenGiven<SubnetReservation>(subnetId, { subnetId }),
      ...tagParts<SubnetReservation>(input.Tags),
      ...(version.toLowerCase() === "ipv4" && kind.toLowerCase() === "prefix" ? [] : [matchesNothing]),
    ]);
    const { items, total } = await context.read(listReservations, { ...query, ...page.part });
    return {
      VSwitchCidrReservations: items.map(reservationOut),
      TotalCount: total,
      MaxResults: page.MaxResults,
      NextToken: page.next(total),
    };
  },
});
