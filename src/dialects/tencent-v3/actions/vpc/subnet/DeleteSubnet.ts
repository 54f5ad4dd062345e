import { deleteSubnet } from "../../../../../operations/subnet/delete-subnet.ts";
import { action } from "../../../action.ts";
import { requireSubnetId } from "../../../words/network-ids.ts";

export default action<"vpc", "DeleteSubnet">({
  async run(input, context) {
    await context.write(deleteSubnet, { subnetId: requireSubnetId(input.SubnetId) });
    return {};
  },
});
