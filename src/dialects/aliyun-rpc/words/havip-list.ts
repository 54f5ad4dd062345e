import { refuse } from "../../../domain/fault/fault.ts";
import type { Havip } from "../../../domain/havip/havip.ts";
import { type HavipView, listHavips } from "../../../operations/havip/list-havips.ts";
import type { Page } from "../../../operations/kit/page.ts";
import type { Query } from "../../../store/port.ts";
import type { ActionContext } from "../../kit/action.ts";
import { pollRows } from "../../kit/poll-rows.ts";
import { joinParts, type QueryPart } from "../../kit/query-parts.ts";
import { havipStatus } from "./havip.ts";
import type { PagePart } from "./paging.ts";

/** A filter as callers send it. */
export interface HavipFilterIn {
  readonly Key?: string;
  readonly Value?: readonly string[];
}

/** Which HAVIPs are asked for. */
export interface HavipQuestion {
  readonly filters: readonly HavipFilterIn[];
  readonly parts?: readonly QueryPart<Havip>[];
  readonly page: PagePart;
}

/** The code of a filter that is not one of DescribeHaVips'. */
export const havipListFaults = { "request.filter-unknown": "InvalidFilterKey.ValueNotSupported" } as const;

type Values = readonly string[];

const columns = new Map<string, (values: Values) => QueryPart<Havip>>([
  ["VpcId", (vpcId) => ({ where: { vpcId } })],
  ["VSwitchId", (subnetId) => ({ where: { subnetId } })],
  ["HaVipId", (id) => ({ where: { id } })],
  ["HaVipAddress", (address) => ({ where: { address } })],
]);

function few(field: string, asked: number): void {
  if (asked > 5) refuse({ kind: "request.too-many", field, limit: 5, asked });
}

function partsOf(filters: readonly HavipFilterIn[]): QueryPart<Havip>[] {
  few("filter", filters.length);
  return filters.map(({ Key: key = "", Value: values = [] }) => {
    few("filter.N.Value", values.length);
    if (key === "" || values.length === 0) {
      refuse({ kind: "request.missing", anyOf: [key === "" ? "Filter.N.Key" : "Filter.N.Value.1"] });
    }
    if (key === "Status") return {};
    return columns.get(key)?.(values) ?? refuse({ kind: "request.filter-unknown", name: key });
  });
}

async function readPolled(context: ActionContext, query: Query<Havip>): Promise<Page<HavipView>> {
  const seen = await context.read(listHavips, query);
  const havips = seen.items.map(({ havip }) => havip);
  return (await pollRows(context, havips)) ? context.read(listHavips, query) : seen;
}

/** Reads a page of HAVIPs; what one is doing follows from what shares it, so it is not asked of the store. */
export async function readHavips(context: ActionContext, asked: HavipQuestion): Promise<Page<HavipView>> {
  const { filters, parts = [], page } = asked;
  const query = joinParts<Havip>([...partsOf(filters), ...parts]);
  const wanted = filters.filter(({ Key }) => Key === "Status").map(({ Value = [] }) => Value);
  if (wanted.length === 0) return readPolled(context, { ...query, ...page });
  const all = await readPolled(context, query);
  const fit = all.items.filter((view) => wanted.every((words) => words.includes(havipStatus(view))));
  return { items: fit.slice(page.offset, page.offset + page.limit), total: fit.length };
}
