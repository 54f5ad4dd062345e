import { refuse } from "../../../../../domain/fault/fault.ts";
import type { Route } from "../../../../../domain/route-table/route-table.ts";
import type { VpcDescribeRouteEntryListIn } from "../../../../../generated/aliyun-rpc.ts";
import { listRoutesOfTable } from "../../../../../operations/route-table/list-routes.ts";
import { joinParts, matchesNothing, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { nextHopKindOf, routeEntryOut } from "../../../words/route.ts";

function ofType(type: string): QueryPart<Route> {
  if (type === "System") return { where: { origin: "system" } };
  if (type === "Custom") return { where: { origin: "user" } };
  // Nothing here speaks BGP or hangs on a transit router.
  if (type === "BGP" || type === "CEN" || type === "ECR") return matchesNothing;
  const expected = "Custom, System or BGP";
  return refuse({ kind: "request.malformed", field: "routeEntryType", value: type, expected });
}

function ofFamily(version: string): QueryPart<Route> {
  const family = { ipv4: 4, ipv6: 6 } as const;
  const word = version.toLowerCase();
  if (word === "ipv4" || word === "ipv6") return { where: { family: family[word] } };
  return refuse({ kind: "request.malformed", field: "ipVersion", value: version, expected: "ipv4 or ipv6" });
}

function partsOf(input: VpcDescribeRouteEntryListIn): QueryPart<Route>[] {
  const parts: QueryPart<Route>[] = [{ where: { routeTableId: input.RouteTableId } }];
  const { RouteEntryId: id, RouteEntryName: name, NextHopId: nextHopId } = input;
  const { DestinationCidrBlock: destination, DestCidrBlockList: destinations = [] } = input;
  if (id !== undefined) parts.push({ where: { id } });
  if (name !== undefined) parts.push({ where: { name } });
  if (nextHopId !== undefined) parts.push({ where: { nextHopId } });
  if (destination !== undefined) parts.push({ where: { destination } });
  if (destinations.length > 0) parts.push({ where: { destination: destinations } });
  if (input.RouteEntryType !== undefined) parts.push(ofType(input.RouteEntryType));
  if (input.IpVersion !== undefined) parts.push(ofFamily(input.IpVersion));
  // Managed routes (TR) are a transit router's.
  if (input.ServiceType !== undefined) parts.push(matchesNothing);
  if (input.NextHopType !== undefined) {
    const nextHopKind = nextHopKindOf(input.NextHopType);
    parts.push(nextHopKind === undefined ? matchesNothing : { where: { nextHopKind } });
  }
  return parts;
}

export default action<"vpc", "DescribeRouteEntryList">({
  async run(input, context) {
    const { NextToken, MaxResult } = input;
    const token = { ...(NextToken !== undefined && { NextToken }) };
    const asked = { ...token, ...(MaxResult !== undefined && { MaxResults: MaxResult }) };
    const page = tokenPageOf(asked, { fallback: 50, most: 500 });
    const query = { ...joinParts(partsOf(input)), ...page.part };
    const { items, total } = await context.read(listRoutesOfTable, {
      routeTableId: input.RouteTableId,
      query,
    });
    return {
      RouteEntrys: { RouteEntry: items.map(routeEntryOut) },
      TotalCount: total,
      NextToken: page.next(total),
    };
  },
});
