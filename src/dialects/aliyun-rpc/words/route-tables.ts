import { refuse } from "../../../domain/fault/fault.ts";
import type { RouteTable } from "../../../domain/route-table/route-table.ts";
import type { Vpc } from "../../../domain/vpc/vpc.ts";
import { matchesNothing, type QueryPart } from "../../kit/query-parts.ts";
import { refuseGiven } from "./checks.ts";

/** What the lists of route tables filter by. */
export interface RouteTableFilters {
  readonly VpcId?: string;
  readonly RouteTableId?: string;
  readonly RouteTableName?: string;
  readonly RouteTableType?: string;
  readonly RouterId?: string;
  readonly RouterType?: string;
  readonly ResourceGroupId?: string;
}

const having = (where: { readonly [K in keyof Vpc]?: string }) =>
  ({ having: [{ table: "vpc", column: "id", equals: "vpcId", where }] }) as const;

function ofType(type: string): QueryPart<RouteTable> {
  if (type === "System" || type === "Custom") return { where: { main: type === "System" } };
  const expected = "System or Custom";
  return refuse({ kind: "request.malformed", field: "routeTableType", value: type, expected });
}

// Border routers (VBR) are of physical connections, which are not here.
const only = (value: string, known: string): QueryPart<RouteTable> => (value === known ? {} : matchesNothing);

/** The query parts of the filters that are given. */
export function routeTableParts(filters: RouteTableFilters): QueryPart<RouteTable>[] {
  const parts: { readonly [name: string]: (value: string) => QueryPart<RouteTable> } = {
    VpcId: (vpcId) => ({ where: { vpcId } }),
    RouteTableId: (id) => ({ where: { id } }),
    RouteTableName: (name) => ({ where: { name } }),
    RouteTableType: ofType,
    RouterId: (routerId) => having({ routerId }),
    RouterType: (type) => only(type, "VRouter"),
  };
  refuseGiven("resourceGroupId", filters.ResourceGroupId, "list by tags instead");
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return given.map(([name, value]: [string, string]) => parts[name]?.(value) ?? {});
}

/** The query parts of DescribeRouteTables, where a router goes by two names. */
export function oldTableParts({
  VRouterId,
  ...filters
}: RouteTableFilters & { readonly VRouterId?: string }) {
  const RouterId = filters.RouterId ?? VRouterId;
  return routeTableParts({ ...filters, ...(RouterId !== undefined && { RouterId }) });
}
