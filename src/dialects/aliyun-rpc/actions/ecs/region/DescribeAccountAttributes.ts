import { refuse } from "../../../../../domain/fault/fault.ts";
import type { QuotaName } from "../../../../../domain/profile.ts";
import { readQuotas } from "../../../../../operations/quota/read-quotas.ts";
import { action } from "../../../action.ts";

const quotaOf: Readonly<Record<string, QuotaName>> = {
  "max-security-groups": "groupsPerRegion",
  "max-elastic-network-interfaces": "enisPerRegion",
};

// Of the vendor's attributes, those that mean something where there are networks and no sales.
const attributes = ["instance-network-type", ...Object.keys(quotaOf)];

export default action<"ecs", "DescribeAccountAttributes">({
  fieldFaults: { attributeName: "Invalid.Parameter" },
  async run({ AttributeName: asked = [], ZoneId: zone = "" }, context) {
    const unknown = asked.find((name) => !attributes.includes(name));
    if (unknown !== undefined) {
      const expected = attributes.join(", ");
      refuse({ kind: "request.out-of-range", field: "attributeName", value: unknown, expected });
    }
    const limits = await context.read(readQuotas, Object.values(quotaOf));
    const values = new Map(Object.keys(quotaOf).map((name, index) => [name, String(limits[index])]));
    const items = (asked.length === 0 ? attributes : asked).map((name) => ({
      AttributeName: name,
      AttributeValues: {
        ValueItem: [{ Value: values.get(name) ?? "vpc", ...(zone !== "" && { ZoneId: zone }) }],
      },
    }));
    return { AccountAttributeItems: { AccountAttributeItem: items } };
  },
});
