import { refuse } from "../../../../../domain/fault/fault.ts";
import { listReferencedGroups } from "../../../../../operations/security-group/list-groups.ts";
import { localTime } from "../../../../tencent-v3/words/times.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";

// `offset` counts pages and `offsetLine` rows, so at most one of them is given.
function rowsOf(input: { readonly offset?: number; readonly offsetLine?: number; readonly limit?: number }) {
  const { offset, offsetLine } = input;
  if (offset !== undefined && offsetLine !== undefined) {
    refuse({ kind: "request.conflict", fields: ["offset", "offsetLine"] });
  }
  const page = pageOf(input, 100);
  if (offsetLine !== undefined && offsetLine < 0) {
    refuse({ kind: "request.out-of-range", field: "offsetLine", value: offsetLine, expected: "0 or more" });
  }
  return { limit: page.limit, offset: offsetLine ?? page.offset * page.limit };
}

export default action<"DescribeSecurityGroupEx">({
  async run(input, context) {
    const { projectId, sgId, sgName } = input;
    const where = {
      ...(projectId !== undefined && { projectId: String(projectId) }),
      ...(sgId !== undefined && { id: sgId }),
      ...(sgName !== undefined && { name: { contains: sgName } }),
    };
    const { items, total } = await context.read(listReferencedGroups, { where, ...rowsOf(input) });
    return {
      data: {
        totalNum: total,
        detail: items.map(({ group, referencingIds }) => ({
          sgId: group.id,
          sgName: group.name,
          sgRemark: group.description,
          createTime: localTime(group.createdAtMs),
          projectId: Number(group.projectId),
          beAssociateCount: referencingIds.length,
        })),
      },
    };
  },
});
