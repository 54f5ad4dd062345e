import type { Eip } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { QcloudDescribeEipIn } from "../../../generated/qcloud-v2.ts";
import type { Query } from "../../../store/port.ts";
import { joinParts, matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { ownEntry } from "../../kit/own-entry.ts";
import { eipStatuses, isOn, ispNumberOf, modeOf } from "./eip.ts";

const states = Object.keys(eipStatuses) as Eip["state"][];

function ofTarget(type: number): QueryPart<Eip> {
  if (isOn("type", type)) return { where: { targetKind: "nat" } };
  // What is bound to nothing counts as an instance's: type says 0 of it.
  return { anyOf: [{ targetKind: ["instance", "eni", "havip"] }, { targetKind: null }] };
}

function among(column: "id" | "address" | "eniId" | "instanceId", values: readonly string[]): QueryPart<Eip> {
  return { where: { [column]: values } };
}

/** Which EIPs DescribeEip asks for; ordinary public addresses are never among them. */
export function eipsAsked(input: QcloudDescribeEipIn): Query<Eip> {
  const parts: QueryPart<Eip>[] = [{ where: { kind: { not: "wan" } } }];
  const { eipIds = [], eips = [], unInstanceIds = [], networkInterfaceIds = [], status = [] } = input;
  if (eipIds.length > 0) parts.push(among("id", eipIds));
  if (eips.length > 0) parts.push(among("address", eips));
  if (unInstanceIds.length > 0) parts.push(among("instanceId", unInstanceIds));
  if (networkInterfaceIds.length > 0) parts.push(among("eniId", networkInterfaceIds));
  const { privateIpAddress: privateAddress = "", searchKey = "", type, mode = "" } = input;
  if (privateAddress !== "") parts.push({ where: { privateAddress } });
  if (searchKey !== "") parts.push({ where: { name: { contains: searchKey } } });
  const asked = states.filter((state) => status.includes(eipStatuses[state]));
  if (status.length > 0) parts.push(asked.length > 0 ? { where: { state: asked } } : matchesNothing);
  if (type !== undefined) parts.push(ofTarget(type));
  if (mode !== "") parts.push({ where: { mode: modeOf(mode) } });
  return joinParts(parts);
}

const columns = {
  eipId: "id",
  eip: "address",
  unInstanceId: "instanceId",
  arrears: "inArrears",
  createdAt: "createdAtMs",
} as const;

// What v2 has numbers for is ordered by them, which the store's words do not follow.
const numbers: Readonly<Record<string, (eip: Eip) => number>> = {
  status: (eip) => eipStatuses[eip.state],
  ispId: (eip) => ispNumberOf(eip.isp),
};

/** How a list is to be ordered: by a column, or by a number of v2's own. */
export interface EipOrder {
  readonly query: Pick<Query<Eip>, "orderBy" | "descending">;
  readonly compare?: (one: Eip, other: Eip) => number;
}

/** Reads orderBy and orderType: newest first unless asked otherwise. */
export function eipOrder(input: QcloudDescribeEipIn): EipOrder {
  const { orderBy: field = "", orderType = 1 } = input;
  const descending = isOn("orderType", orderType);
  if (field === "") return { query: { descending } };
  const orderBy = ownEntry<(typeof columns)[keyof typeof columns]>(columns, field);
  if (orderBy !== undefined) return { query: { orderBy, descending } };
  const number = ownEntry(numbers, field);
  const sign = descending ? -1 : 1;
  if (number !== undefined) {
    return { query: { descending }, compare: (one, other) => sign * (number(one) - number(other)) };
  }
  const expected = [...Object.keys(columns), ...Object.keys(numbers)].join(", ");
  return refuse({ kind: "request.out-of-range", field: "orderBy", value: field, expected });
}
