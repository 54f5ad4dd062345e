import { refuse } from "../../../../../domain/fault/fault.ts";
import type { SecurityGroup } from "../../../../../domain/security-group/security-group.ts";
import { listGroups } from "../../../../../operations/security-group/list-groups.ts";
import type { Query } from "../../../../../store/port.ts";
import { action } from "../../../action.ts";
import { byIds, filtered, type FilterTable, requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { groupOut, requireGroupId } from "../../../words/security-group.ts";

const filters: FilterTable<SecurityGroup> = {
  "security-group-id": (ids) => ({ where: { id: ids } }),
  "project-id": (ids) => ({ where: { projectId: ids } }),
  "security-group-name": (names) => ({ where: { name: names } }),
};

const orders = { CreatedTime: "createdAtMs", UpdateTime: "modifiedAtMs" } as const;

function orderOf(input: {
  readonly OrderField?: string;
  readonly OrderDirection?: string;
}): Pick<Query<SecurityGroup>, "orderBy" | "descending"> {
  const { OrderField: field = "CreatedTime", OrderDirection: direction = "ASC" } = input;
  if (field !== "CreatedTime" && field !== "UpdateTime") {
    const expected = "CreatedTime or UpdateTime";
    return refuse({ kind: "request.out-of-range", field: "orderField", value: field, expected });
  }
  if (direction !== "ASC" && direction !== "DESC") {
    const expected = "ASC or DESC";
    refuse({ kind: "request.out-of-range", field: "orderDirection", value: direction, expected });
  }
  return { orderBy: orders[field], descending: direction === "DESC" };
}

export default action<"vpc", "DescribeSecurityGroups">({
  async run(input, context) {
    requireOneOf(input.SecurityGroupIds, input.Filters, "securityGroupIds");
    const ids = input.SecurityGroupIds?.map((id) => requireGroupId(id, "securityGroupIds"));
    const query = { ...filtered(input.Filters, filters, byIds(ids)), ...orderOf(input), ...pageOf(input) };
    const { items, total } = await context.read(listGroups, query);
    return { SecurityGroupSet: items.map(({ group, tags }) => groupOut(group, tags)), TotalCount: total };
  },
});
