import { parseIpv4 } from "../../../../../domain/address/ipv4.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listPrivateIps } from "../../../../../operations/private-ip/list-private-ips.ts";
import { action } from "../../../action.ts";
import { ownerWords } from "../../../words/address-owners.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { localTime } from "../../../words/times.ts";

export default action<"vpc", "DescribeVpcPrivateIpAddresses">({
  async run(input, context) {
    const address = requireFew("privateIpAddresses", input.PrivateIpAddresses, 10);
    const wrong = address.find((one) => parseIpv4(one) === undefined);
    if (wrong !== undefined) {
      const expected = "IPv4 addresses";
      refuse({ kind: "request.malformed", field: "privateIpAddresses", value: wrong, expected });
    }
    const vpcId = requireVpcId(input.VpcId);
    const { items } = await context.read(listPrivateIps, { vpcId, query: { where: { address } } });
    return {
      VpcPrivateIpAddressSet: items.map(({ ip, subnetCidr }) => ({
        PrivateIpAddress: ip.address,
        CidrBlock: subnetCidr,
        PrivateIpAddressType: ownerWords[ip.ownerKind],
        CreatedTime: localTime(ip.createdAtMs),
      })),
    };
  },
});
