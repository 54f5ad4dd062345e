import { deleteVpc } from "../../../../../operations/vpc/delete-vpc.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeleteVpc">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  async run(input, context) {
    await context.write(deleteVpc, { vpcId: input.VpcId, takesEmptyParts: false });
    return {};
  },
});
