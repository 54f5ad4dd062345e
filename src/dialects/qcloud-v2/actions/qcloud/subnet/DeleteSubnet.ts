import { deleteSubnet } from "../../../../../operations/subnet/delete-subnet.ts";
import { action } from "../../../action.ts";
import { subnetNamed } from "../../../words/subnet-named.ts";

export default action<"DeleteSubnet">({
  async run(input, context) {
    await context.write(deleteSubnet, await subnetNamed(context, input));
    return {};
  },
});
