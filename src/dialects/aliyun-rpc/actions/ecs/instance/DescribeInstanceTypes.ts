import { action } from "../../../action.ts";
import { ecsTypes, typeMatches, typeOut, untoldOfTypes } from "../../../words/instance-types.ts";
import { tokenPageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeInstanceTypes">({
  refuses: untoldOfTypes,
  // What a type is asked to show besides is shown anyway.
  hints: ["AdditionalAttributes"],
  async run(input, context) {
    const types = ecsTypes(context).filter((type) => typeMatches(type, input));
    // Callers from before paging ask for all at once.
    const paged = input.MaxResults !== undefined || input.NextToken !== undefined;
    if (!paged) return { InstanceTypes: { InstanceType: types.map(typeOut) }, NextToken: "" };
    const page = tokenPageOf(input, { fallback: 100 });
    const { offset, limit } = page.part;
    return {
      InstanceTypes: { InstanceType: types.slice(offset, offset + limit).map(typeOut) },
      NextToken: page.next(types.length),
    };
  },
});
