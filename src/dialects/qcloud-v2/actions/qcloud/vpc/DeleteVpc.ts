import { deleteVpc } from "../../../../../operations/vpc/delete-vpc.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";

export default action<"DeleteVpc">({
  async run(input, context) {
    const vpcId = await newId(context, "vpc", input.vpcId);
    await context.write(deleteVpc, { vpcId, takesEmptyParts: true });
    return {};
  },
});
