import { action } from "../../../action.ts";
import { ecsTypes, generationOf } from "../../../words/instance-types.ts";

export default action<"ecs", "DescribeInstanceTypeFamilies">({
  async run({ Generation: wanted }, context) {
    const families = [...new Set(ecsTypes(context).map((type) => type.family))];
    const InstanceTypeFamily = families
      .map((family) => ({ InstanceTypeFamilyId: family, Generation: generationOf(family) }))
      .filter(({ Generation }) => wanted === undefined || Generation === wanted);
    return { InstanceTypeFamilies: { InstanceTypeFamily } };
  },
});
