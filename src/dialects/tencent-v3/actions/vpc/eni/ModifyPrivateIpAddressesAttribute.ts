import { describePrivateIps } from "../../../../../operations/private-ip/describe-private-ips.ts";
import { action } from "../../../action.ts";
import { namedAddresses, requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "ModifyPrivateIpAddressesAttribute">({
  async run(input, context) {
    await context.write(describePrivateIps, {
      eniId: requireEniId(input.NetworkInterfaceId),
      descriptions: namedAddresses(input.PrivateIpAddresses).map(({ address, description }) => ({
        address,
        description,
      })),
    });
    return {};
  },
});
