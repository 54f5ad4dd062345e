import { createSubnets } from "../../../../../operations/subnet/create-subnet.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { newVSwitchFaults, newVSwitchOf, newVSwitchFieldFaults } from "../../../words/new-vswitch.ts";
import { tagPairs } from "../../../words/tags.ts";
import { ipv6IndexOf, requireIpv6Mask } from "../../../words/vpc-checks.ts";

export default action<"vpc", "CreateVSwitch">({
  faults: newVSwitchFaults,
  fieldFaults: {
    ...newVSwitchFieldFaults,
    ipv6CidrBlock: "InvalidParameter",
    ipv6CidrMask: "InvalidParameter",
    cidrMask: "InvalidParameter",
  },
  async run(input, context) {
    refuseGiven("cidrMask", input.CidrMask, "name the range in CidrBlock");
    requireIpv6Mask(input.Ipv6CidrMask);
    const { Ipv6CidrBlock: index, VpcIpv6CidrBlock: within = "" } = input;
    const ipv6 = index !== undefined && {
      ipv6: { index: ipv6IndexOf(index), ...(within !== "" && { within }) },
    };
    const subnet = { ...newVSwitchOf(input, context), tags: tagPairs(input.Tag), ...ipv6 };
    const [made] = await context.write(createSubnets, { vpcId: input.VpcId, subnets: [subnet] });
    return { VSwitchId: made?.subnet.id ?? "" };
  },
});
