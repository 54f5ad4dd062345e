import { readReservation } from "../../../../../operations/reservation/list-reservations.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";

export default action<"vpc", "GetVSwitchCidrReservationUsage">({
  async run(input, context) {
    const { part, MaxResults, next } = tokenPageOf(input, { fallback: 10 });
    const { reservation, prefixes } = await context.read(readReservation, input.VSwitchCidrReservationId);
    return {
      CidrReservationUsages: prefixes.slice(part.offset, part.offset + part.limit).map((one) => ({
        VSwitchCidrReservationId: reservation.id,
        VSwitchId: reservation.subnetId,
        IpPrefixCidr: one.prefix,
        IpPrefixId: one.id,
        ResourceId: one.eniId,
        ResourceType: "NetworkInterface",
      })),
      TotalCount: prefixes.length,
      MaxResults,
      NextToken: next(prefixes.length),
    };
  },
});
