import { unassignPrivateIps } from "../../../../../operations/private-ip/unassign-private-ips.ts";
import { action } from "../../../action.ts";
import { addressNames, requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "UnassignPrivateIpAddresses">({
  async run(input, context) {
    const { InstanceId: detachFrom = "" } = input;
    await context.write(unassignPrivateIps, {
      eniId: requireEniId(input.NetworkInterfaceId),
      addresses: addressNames(input.PrivateIpAddresses),
      ...(detachFrom !== "" && { detachFrom }),
    });
    return {};
  },
});
