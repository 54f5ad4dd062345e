import { readEniLimits } from "../../../../../operations/eni/read-eni-limits.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DescribeNetworkInterfaceLimit">({
  faults: { "instance.not-found": "InvalidInstanceId.NotFound" },
  async run({ InstanceId: id }, context) {
    const limits = await context.read(
      readEniLimits,
      id.startsWith("eni-") ? { eniId: id } : { instanceId: id },
    );
    return {
      EniQuantity: limits.enis,
      EniPrivateIpAddressQuantity: limits.addressesPerEni,
      // Extended and sub-interfaces need hardware of the vendor's: none can be had here.
      ExtendEniQuantity: 0,
      ExtendEniPrivateIpAddressQuantity: 0,
      SubEniQuantity: 0,
      SubEniPrivateIpAddressQuantity: 0,
    };
  },
});
