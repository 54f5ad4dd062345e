import { deleteVpc } from "../../../../../operations/vpc/delete-vpc.ts";
import { action } from "../../../action.ts";
import { requireVpcId } from "../../../words/network-ids.ts";

export default action<"vpc", "DeleteVpc">({
  async run(input, context) {
    await context.write(deleteVpc, { vpcId: requireVpcId(input.VpcId), takesEmptyParts: true });
    return {};
  },
});
