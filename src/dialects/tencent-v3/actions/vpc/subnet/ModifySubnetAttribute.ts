import { modifySubnet } from "../../../../../operations/subnet/modify-subnet.ts";
import { action } from "../../../action.ts";
import { requireText } from "../../../words/checks.ts";
import { requireSubnetId } from "../../../words/network-ids.ts";
import { switchOf } from "../../../words/vpc-checks.ts";

export default action<"vpc", "ModifySubnetAttribute">({
  async run(input, context) {
    const broadcast = switchOf("enableBroadcast", input.EnableBroadcast);
    await context.write(modifySubnet, {
      subnetId: requireSubnetId(input.SubnetId),
      ...(input.SubnetName !== undefined && { name: requireText("subnetName", input.SubnetName) }),
      ...(broadcast !== undefined && { broadcast }),
    });
    return {};
  },
});
