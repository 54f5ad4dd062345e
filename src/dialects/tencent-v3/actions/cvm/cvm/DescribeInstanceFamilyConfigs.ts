import { action } from "../../../action.ts";
import { offersOf } from "../../../words/offered-types.ts";

export default action<"cvm", "DescribeInstanceFamilyConfigs">({
  async run(_input, context) {
    const families = [...new Set(offersOf(context).map(({ type }) => type.family))];
    return {
      InstanceFamilyConfigSet: families.map((family) => ({
        InstanceFamily: family,
        InstanceFamilyName: family,
      })),
    };
  },
});
