import { formatIpv6, parseIpv6 } from "../../../../../domain/address/ipv6.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listIpv6Addresses } from "../../../../../operations/private-ip/list-private-ips.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../paging.ts";
import { requireSubnetId, requireVpcId } from "../../../words/network-ids.ts";
import { localTime } from "../../../words/times.ts";

function canonical(text: string): string {
  const address = parseIpv6(text);
  if (address !== undefined) return formatIpv6(address);
  const expected = "IPv6 addresses";
  return refuse({ kind: "request.malformed", field: "ipv6Addresses", value: text, expected });
}

export default action<"vpc", "DescribeVpcIpv6Addresses">({
  async run(input, context) {
    const named = (input.Ipv6Addresses ?? []).map(canonical);
    const { items, total } = await context.read(listIpv6Addresses, {
      vpcId: requireVpcId(input.VpcId),
      ...(input.SubnetId !== undefined && { subnetId: requireSubnetId(input.SubnetId) }),
      query: { where: named.length > 0 ? { address: named } : {}, ...pageOf(input) },
    });
    return {
      Ipv6AddressSet: items.map(({ ip, subnetIpv6Cidr }) => ({
        Ipv6Address: ip.address,
        CidrBlock: subnetIpv6Cidr,
        Ipv6AddressType: "ENI",
        CreatedTime: localTime(ip.createdAtMs),
      })),
      TotalCount: total,
    };
  },
});
