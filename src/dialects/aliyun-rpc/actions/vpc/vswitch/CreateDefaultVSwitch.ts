import { createDefaultSubnet } from "../../../../../operations/subnet/create-default-subnet.ts";
import { action } from "../../../action.ts";
import { requireZone } from "../../../words/checks.ts";
import { ipv6IndexOf } from "../../../words/vpc-checks.ts";

export default action<"vpc", "CreateDefaultVSwitch">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  async run(input, context) {
    const { Ipv6CidrBlock: index } = input;
    const subnet = await context.write(createDefaultSubnet, {
      zone: requireZone(input.ZoneId, context),
      asTask: true,
      ...(index !== undefined && { ipv6: { index: ipv6IndexOf(index) } }),
    });
    return { VSwitchId: subnet.id };
  },
});
