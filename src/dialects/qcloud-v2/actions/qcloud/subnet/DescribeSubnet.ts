import { readPlacedSubnet } from "../../../../../operations/subnet/list-subnets.ts";
import { action } from "../../../action.ts";
import { subnetNamed } from "../../../words/subnet-named.ts";
import { subnetOut } from "../../../words/subnet.ts";

export default action<"DescribeSubnet">({
  async run(input, context) {
    const named = await subnetNamed(context, input);
    return subnetOut(context, await context.read(readPlacedSubnet, named));
  },
});
