import { parseIpv4 } from "../../../../../domain/address/ipv4.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { returnWanIps } from "../../../../../operations/eip/return-wan-ips.ts";
import { action } from "../../../action.ts";

const limit = 100;

export default action<"vpc", "ReturnNormalAddresses">({
  fieldFaults: { addressIps: { "request.malformed": "InvalidParameterValue.Illegal" } },
  async run({ AddressIps: addresses }, context) {
    const asked = addresses.length;
    if (asked === 0) refuse({ kind: "request.missing", anyOf: ["addressIps"] });
    if (asked > limit) refuse({ kind: "request.too-many", field: "addressIps", limit, asked });
    const wrong = addresses.find((address) => parseIpv4(address) === undefined);
    if (wrong !== undefined) {
      refuse({ kind: "request.malformed", field: "addressIps", value: wrong, expected: "an IPv4 address" });
    }
    await context.write(returnWanIps, { addresses: [...new Set(addresses)] });
    return {};
  },
});
