import { createDefaultVpc } from "../../../../../operations/vpc/create-default-vpc.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";

export default action<"vpc", "CreateDefaultVpc">({
  async run(input, context) {
    refuseGiven("ipv6CidrBlock", input.Ipv6CidrBlock, "it has not been reserved: leave it to the system");
    const { vpc, mainRouteTable } = await context.write(createDefaultVpc, {
      ipv6: input.EnableIpv6 ?? false,
      asTask: true,
      traits: keptTraits({ resourceGroupId: input.ResourceGroupId }),
    });
    return { VpcId: vpc.id, VRouterId: vpc.routerId, RouteTableId: mainRouteTable.id };
  },
});
