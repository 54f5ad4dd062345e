import { parseIpv4 } from "../../../../../domain/address/ipv4.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { giveWanIp } from "../../../../../operations/eip/give-wan-ip.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "AllocatePublicIpAddress">({
  refuses: { VlanId: "there are no VLANs of the classic network here" },
  faults: {
    "instance.wrong-state": "IncorrectInstanceStatus",
    "eip.has-wan-ip": "AllocatedAlready",
    "eip.instance-has-eip": "AllocatedAlready",
    "eip.address-unavailable": "IpInUse",
  },
  fieldFaults: { ipAddress: "InvalidIpAddress.Malformed" },
  async run(raw, context) {
    const { InstanceId: instanceId, IpAddress: address } = raw;
    if (address !== undefined && parseIpv4(address) === undefined) {
      const expected = "an IPv4 address";
      refuse({ kind: "request.malformed", field: "ipAddress", value: address, expected });
    }
    const asked = { instanceId, internetCharge: "PayByTraffic", ...(address !== undefined && { address }) };
    return { IpAddress: await context.write(giveWanIp, asked) };
  },
});
