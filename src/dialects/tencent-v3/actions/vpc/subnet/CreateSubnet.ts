import { createSubnets } from "../../../../../operations/subnet/create-subnet.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireText, requireZone } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { requireTags } from "../../../words/tags.ts";
import { newSubnetOut } from "../../../words/vpc.ts";

export default action<"vpc", "CreateSubnet">({
  async run(input, context) {
    refuseGiven("cdcId", input.CdcId, "there are no dedicated clusters here");
    const vpcId = requireVpcId(input.VpcId);
    const tags = requireTags(input.Tags);
    const name = requireText("subnetName", input.SubnetName);
    const zone = requireZone(input.Zone, context);
    const subnets = [{ vpcId, name, cidr: input.CidrBlock, zone, tags }];
    const [made] = await context.write(createSubnets, { vpcId, subnets });
    if (made === undefined) throw new Error("a subnet was asked for and none was made");
    return { Subnet: newSubnetOut(made, tags) };
  },
});
