import { refuse } from "../../../../../domain/fault/fault.ts";
import { readQuotas } from "../../../../../operations/quota/read-quotas.ts";
import { vpcLimits } from "../../../../tencent-v3/words/limits.ts";
import { action } from "../../../action.ts";

export default action<"DescribeVpcLimit">({
  // The vendor's list of types is lost: those of API 3.0, which took this action's place, are known here.
  async run({ type: types }, context) {
    const unknown = types.find((type) => !Object.hasOwn(vpcLimits, type));
    if (unknown !== undefined) {
      const expected = Object.keys(vpcLimits).join(", ");
      refuse({ kind: "request.out-of-range", field: "type", value: unknown, expected });
    }
    const limit: Record<string, number> = {};
    for (const type of types) {
      const known = vpcLimits[type] ?? 0;
      const [value = 0] = typeof known === "number" ? [known] : await context.read(readQuotas, [known]);
      limit[type] = value;
    }
    return { data: { limit } };
  },
});
