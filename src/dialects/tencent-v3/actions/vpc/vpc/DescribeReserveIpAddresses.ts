import type { SubnetReservation } from "../../../../../domain/subnet/subnet.ts";
import { listReservations } from "../../../../../operations/reservation/list-reservations.ts";
import { matchesNothing } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { filtered, type FilterTable, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { requireIdShape } from "../../../words/checks.ts";
import { reservedIpOut } from "../../../words/reserved-ip.ts";

const filters: FilterTable<SubnetReservation> = {
  "reserve-ip-id": (ids) => ({ where: { id: ids } }),
  "vpc-id": (ids) => ({ where: { vpcId: ids } }),
  "subnet-id": (ids) => ({ where: { subnetId: ids } }),
  "reserve-address-ip": (addresses) => ({ where: { cidr: addresses.map((one) => `${one}/32`) } }),
  // All reserved addresses are of type 0, and none is bound.
  "ip-type": (types) => (types.includes("0") ? {} : matchesNothing),
  name: (names) => ({ where: { name: names } }),
  state: (states) => (states.includes("UnBind") ? {} : matchesNothing),
  "resource-id": () => matchesNothing,
};

export default action<"vpc", "DescribeReserveIpAddresses">({
  async run(input, context) {
    requireOneOf(input.ReserveIpIds, input.Filters, "reserveIpIds");
    const ids = (input.ReserveIpIds ?? []).map((id) => requireIdShape("reserveIpIds", id, "rsvip-"));
    const query = filtered(input.Filters, filters, ids.length === 0 ? [] : [{ where: { id: ids } }]);
    const and = [...(query.and ?? []), { kind: "explicit" } as const];
    const { items, total } = await context.read(listReservations, { ...query, and, ...pageOf(input) });
    return {
      ReserveIpAddressSet: items.map(({ reservation, tags }) => reservedIpOut(reservation, tags)),
      TotalCount: total,
    };
  },
});
