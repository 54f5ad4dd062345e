import type { Subnet } from "../../../domain/subnet/subnet.ts";
import type { Vpc } from "../../../domain/vpc/vpc.ts";
import { matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { type TagIn, tagParts } from "./tags.ts";

/** What both networks and vSwitches are listed by. */
interface SharedFilters {
  readonly IsDefault?: boolean;
  readonly EnableIpv6?: boolean;
  readonly Tag?: readonly TagIn[];
}

/** The part of a query that one wanted value adds, if it is wanted. */
export function whenGiven<R>(value: unknown, where: QueryPart<R>["where"]): QueryPart<R>[] {
  return value === undefined || value === "" || where === undefined ? [] : [{ where }];
}

/** The filters that networks and vSwitches share. */
export function sharedParts<R extends Vpc | Subnet>(input: SharedFilters): QueryPart<R>[] {
  const { IsDefault: isDefault, EnableIpv6: ipv6 } = input;
  const parts = [
    ...whenGiven<R>(isDefault, { isDefault } as QueryPart<R>["where"]),
    ...whenGiven<R>(ipv6, { ipv6Cidr: ipv6 === true ? { not: null } : null } as QueryPart<R>["where"]),
  ];
  return [...parts, ...tagParts<R>(input.Tag)];
}

/** Nobody sees another's networks: asking for another owner's finds none. */
export function ownerParts<R>(owner: number | undefined, accountId: string): QueryPart<R>[] {
  return owner === undefined || String(owner) === accountId ? [] : [matchesNothing];
}
