import type { PrivateIp } from "../../../../../domain/address/address.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { listPrivateIps } from "../../../../../operations/private-ip/list-private-ips.ts";
import type { Where } from "../../../../../store/port.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";
import { action } from "../../../action.ts";
import { requireOneOf } from "../../../filters.ts";
import { pageOf } from "../../../paging.ts";
import { ownerWords } from "../../../words/address-owners.ts";
import { requireSubnetId, requireVpcId } from "../../../words/network-ids.ts";

const filters: Readonly<Record<string, (values: readonly string[]) => Where<PrivateIp>>> = {
  "ip-addresses": (values) => ({ address: values }),
  "resource-id": (values) => ({ ownerId: values }),
};

export default action<"vpc", "DescribeUsedIpAddress">({
  faults: {
    "request.conflict": "InvalidParameterValue.ParameterMismatch",
    "subnet.vpc-mismatch": "InvalidParameterValue.ParameterMismatch",
    "vpc.not-found": "InvalidParameterValue.ParameterMismatch",
    "subnet.not-found": "InvalidParameterValue.ParameterMismatch",
  },
  async run(input, context) {
    requireOneOf(input.IpAddresses, input.Filters, "ipAddresses");
    const and = (input.Filters ?? []).map(
      ({ Name, Values }) =>
        ownEntry(filters, Name)?.(Values) ?? refuse({ kind: "request.filter-unknown", name: Name }),
    );
    const named = input.IpAddresses ?? [];
    const { items, total } = await context.read(listPrivateIps, {
      vpcId: requireVpcId(input.VpcId),
      ...(input.SubnetId !== undefined && { subnetId: requireSubnetId(input.SubnetId) }),
      query: { where: named.length > 0 ? { address: named } : {}, and, ...pageOf(input) },
    });
    return {
      IpAddressStates: items.map(({ ip }) => ({
        VpcId: ip.vpcId,
        SubnetId: ip.subnetId,
        IpAddress: ip.address,
        ResourceType: ownerWords[ip.ownerKind],
        ResourceId: ip.ownerId,
      })),
      TotalCount: total,
    };
  },
});
