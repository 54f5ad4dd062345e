import { refuse } from "../../../../../domain/fault/fault.ts";
import { readQuotas } from "../../../../../operations/quota/read-quotas.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { vpcLimits } from "../../../words/limits.ts";

export default action<"vpc", "DescribeVpcLimits">({
  fieldFaults: { limitTypes: { "request.out-of-range": "InvalidParameterValue" } },
  async run(input, context) {
    const types = requireFew("limitTypes", input.LimitTypes, 100);
    const unknown = types.find((type) => !Object.hasOwn(vpcLimits, type));
    if (unknown !== undefined) {
      const expected = Object.keys(vpcLimits).join(", ");
      refuse({ kind: "request.out-of-range", field: "limitTypes", value: unknown, expected });
    }
    const set = types.map((type) => vpcLimits[type] ?? 0);
    const names = set.filter((limit) => typeof limit === "string");
    const values = await context.read(readQuotas, names);
    const valueOf = (limit: (typeof set)[number]) =>
      typeof limit === "number" ? limit : (values[names.indexOf(limit)] ?? 0);
    return {
      VpcLimitSet: types.map((type, at) => ({ LimitType: type, LimitValue: valueOf(set[at] ?? 0) })),
    };
  },
});
