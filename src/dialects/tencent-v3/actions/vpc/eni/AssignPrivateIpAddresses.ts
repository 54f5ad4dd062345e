import { assignPrivateIps } from "../../../../../operations/private-ip/assign-private-ips.ts";
import { action } from "../../../action.ts";
import { levelOfCount, requireEniId, secondaryAddresses } from "../../../words/addresses.ts";
import { privateIpOut } from "../../../words/eni.ts";

export default action<"vpc", "AssignPrivateIpAddresses">({
  async run(input, context) {
    const { SecondaryPrivateIpAddressCount: count = 0 } = input;
    const { privateIps } = await context.write(assignPrivateIps, {
      eniId: requireEniId(input.NetworkInterfaceId),
      addresses: secondaryAddresses(input.PrivateIpAddresses),
      count,
      qosLevel: levelOfCount(input.QosLevel, count),
    });
    return { PrivateIpAddressSet: privateIps.map((ip) => privateIpOut(ip)) };
  },
});
