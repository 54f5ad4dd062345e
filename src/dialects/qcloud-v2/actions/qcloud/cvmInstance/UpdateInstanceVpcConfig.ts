import { moveInstances } from "../../../../../operations/instance/move-instances.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";

export default action<"UpdateInstanceVpcConfig">({
  faults: {
    "address.in-use": "InvalidParameter.IpInUse",
    "address.outside-subnet": "InvalidParameter.IpNotInCidrRange",
    "address.reserved": "InvalidParameter.NotSupportReservedIp",
    "instance.address-count": "InvalidParameter.InvalidIpFormat",
  },
  fieldFaults: { privateIp: "InvalidParameter.InvalidIpFormat" },
  async run(input, context) {
    await context.write(moveInstances, {
      instanceIds: [input.instanceId],
      vpcId: await newId(context, "vpc", input.vpcId),
      subnetId: await newId(context, "subnet", input.subnetId),
      addresses: input.privateIpAddresses,
      // Its page: 1 by default, and no move to another VPC.
      running: (input.autoPowerOffFlag ?? 1) === 1,
      withinVpc: true,
    });
    return {};
  },
});
