import { parseCidr } from "../../../../../domain/address/cidr.ts";
import { usableCount } from "../../../../../domain/address/reserved.ts";
import { createSubnets } from "../../../../../operations/subnet/create-subnet.ts";
import { action } from "../../../action.ts";
import { tencentProfile } from "../../../profile.ts";
import { refuseGiven, requireText, requireZone } from "../../../words/checks.ts";
import { requireTags } from "../../../words/tags.ts";
import { subnetOut } from "../../../words/vpc.ts";

export default action<"vpc", "CreateSubnet">({
  async run(input, context) {
    refuseGiven("cdcId", input.CdcId, "there are no dedicated clusters here");
    const tags = requireTags(input.Tags);
    const [subnet] = await context.write(createSubnets, {
      vpcId: input.VpcId,
      subnets: [
        {
          vpcId: input.VpcId,
          name: requireText("subnetName", input.SubnetName),
          cidr: input.CidrBlock,
          zone: requireZone(input.Zone, context),
          tags,
        },
      ],
    });
    if (subnet === undefined) throw new Error("a subnet was asked for and none was made");
    const capacity = usableCount(parseCidr(subnet.cidr) ?? { base: 0, prefix: 32 }, tencentProfile.reserved);
    return { Subnet: subnetOut(subnet, { capacity, free: capacity }, tags) };
  },
});
