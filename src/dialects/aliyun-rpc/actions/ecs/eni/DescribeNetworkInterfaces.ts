import type { Eni } from "../../../../../domain/eni/eni.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import type { EcsDescribeNetworkInterfacesIn } from "../../../../../generated/aliyun-rpc.ts";
import { havingRows, joinParts, matchesNothing, type QueryPart } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { drawEnis } from "../../../words/eni-page.ts";
import { kindsOf, statesOf } from "../../../words/eni-filters.ts";
import { pageOf, tokenPageOf } from "../../../words/paging.ts";
import { tagParts } from "../../../words/tags.ts";

type In = EcsDescribeNetworkInterfacesIn;

function few(field: string, values: readonly string[] | undefined): readonly string[] | undefined {
  const asked = values?.length ?? 0;
  if (asked > 100) refuse({ kind: "request.too-many", field, limit: 100, asked });
  return asked === 0 ? undefined : values;
}

function filtersOf(input: In): QueryPart<Eni>[] {
  const ids = few("networkInterfaceId", input.NetworkInterfaceId);
  const addresses = few("privateIps", input.PrivateIpAddress);
  const ipv6 = few("ipv6Addresses", input.Ipv6Address);
  const { PrimaryIpAddress: address, SecurityGroupId: securityGroupId } = input;
  const where = {
    ...(ids !== undefined && { id: ids }),
    ...(input.InstanceId !== undefined && { instanceId: input.InstanceId }),
    ...(input.VpcId !== undefined && { vpcId: input.VpcId }),
    ...(input.VSwitchId !== undefined && { subnetId: input.VSwitchId }),
    ...(input.NetworkInterfaceName !== undefined && { name: input.NetworkInterfaceName }),
    ...(input.Type !== undefined && { kind: kindsOf(input.Type) }),
  };
  const parts: QueryPart<Eni>[] = [{ where }, ...tagParts<Eni>(input.Tag)];
  if (input.Status !== undefined) parts.push(statesOf(input.Status));
  if (address !== undefined) parts.push(havingRows("privateIp", "ownerId", { address, primary: true }));
  if (addresses !== undefined) parts.push(havingRows("privateIp", "ownerId", { address: addresses }));
  if (ipv6 !== undefined) parts.push(havingRows("ipv6Address", "eniId", { address: ipv6 }));
  if (securityGroupId !== undefined) {
    parts.push(havingRows("eniSecurityGroup", "eniId", { securityGroupId }));
  }
  if (input.ServiceManaged === true) parts.push(matchesNothing);
  return parts;
}

export default action<"ecs", "DescribeNetworkInterfaces">({
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const query = joinParts(filtersOf(input));
    if (input.MaxResults === undefined && input.NextToken === undefined) {
      const { part, echo } = pageOf(input, { most: 1000 });
      const page = await drawEnis(context, { ...query, ...part });
      return {
        NetworkInterfaceSets: { NetworkInterfaceSet: page.items },
        TotalCount: page.total,
        ...echo,
        NextToken: "",
      };
    }
    const tokens = tokenPageOf(input, { fallback: 10, least: 10, most: 500, clamps: true });
    const page = await drawEnis(context, { ...query, ...tokens.part });
    return {
      NetworkInterfaceSets: { NetworkInterfaceSet: page.items },
      TotalCount: page.total,
      NextToken: tokens.next(page.total),
    };
  },
});
