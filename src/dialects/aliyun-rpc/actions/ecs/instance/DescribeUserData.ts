import { textTrait } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { instanceNamed } from "../../../words/one-instance.ts";

export default action<"ecs", "DescribeUserData">({
  async run({ InstanceId: id }, context) {
    const { instance } = await instanceNamed(context, id);
    return {
      InstanceId: id,
      RegionId: context.call.region,
      UserData: textTrait(instance.traits, "userData"),
    };
  },
});
