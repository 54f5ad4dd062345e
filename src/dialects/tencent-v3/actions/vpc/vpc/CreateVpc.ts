import { createVpc } from "../../../../../operations/vpc/create-vpc.ts";
import { action } from "../../../action.ts";
import { requireLength, requireText } from "../../../words/checks.ts";
import { requireTags } from "../../../words/tags.ts";
import { requireDnsServers, requireVpcCidr, switchOf } from "../../../words/vpc-checks.ts";
import { vpcOut } from "../../../words/vpc.ts";

export default action<"vpc", "CreateVpc">({
  async run(input, context) {
    const dnsServers = requireDnsServers(input.DnsServers);
    const tags = requireTags(input.Tags);
    const { vpc } = await context.write(createVpc, {
      name: requireText("vpcName", input.VpcName),
      cidr: requireVpcCidr(input.CidrBlock),
      ...(dnsServers !== undefined && dnsServers.length > 0 && { dnsServers }),
      domainName: requireLength("domainName", input.DomainName),
      multicast: switchOf("enableMulticast", input.EnableMulticast) ?? false,
      tags,
      traits: {
        routePublish: input.EnableRouteVpcPublish ?? false,
        routePublishIpv6: input.EnableRouteVpcPublishIpv6 ?? false,
      },
    });
    return { Vpc: vpcOut(vpc, [], tags) };
  },
});
