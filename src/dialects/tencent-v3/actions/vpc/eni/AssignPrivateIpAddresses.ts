import { refuse } from "../../../../../domain/fault/fault.ts";
import { assignPrivateIps } from "../../../../../operations/private-ip/assign-private-ips.ts";
import { action } from "../../../action.ts";
import { qosLevelOf } from "../../../words/checks.ts";
import { namedAddresses, privateIpOut } from "../../../words/eni.ts";

export default action<"vpc", "AssignPrivateIpAddresses">({
  async run(input, context) {
    const addresses = namedAddresses(input.PrivateIpAddresses);
    if (addresses.some((one) => one.primary)) {
      const reason = "the primary address exists already and cannot be changed";
      refuse({ kind: "request.unsupported", field: "primary", value: "true", reason });
    }
    const { privateIps } = await context.write(assignPrivateIps, {
      eniId: input.NetworkInterfaceId,
      addresses,
      count: input.SecondaryPrivateIpAddressCount ?? 0,
      qosLevel: qosLevelOf(input.QosLevel),
    });
    return { PrivateIpAddressSet: privateIps.map((ip) => privateIpOut(ip)) };
  },
});
