import { associateAddresses } from "../../../../../operations/nat/associate-addresses.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireZone } from "../../../words/checks.ts";
import { addressesOf, newAddressFaults } from "../../../words/nat-addresses.ts";

export default action<"vpc", "AssociateNatGatewayAddress">({
  fields: { bandwidth: "PublicIpAddressesBandwidthOut" },
  faults: newAddressFaults,
  // Public addresses are of a region here, and of no zone.
  hints: ["PublicIpFromSameZone"],
  async run(input, context) {
    if (input.Zone !== undefined && input.Zone !== "") requireZone(input.Zone, context);
    refuseGiven("ipAddressEnableMode", input.IpAddressEnableMode, "every address bound is in use at once");
    const natGatewayId = input.NatGatewayId;
    await context.write(associateAddresses, { natGatewayId, ...addressesOf(input) });
    return {};
  },
});
