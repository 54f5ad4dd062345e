import { cidrContains, parseCidr } from "../../../../../domain/address/cidr.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { createVpc } from "../../../../../operations/vpc/create-vpc.ts";
import { action } from "../../../action.ts";
import { requireLength, requireText } from "../../../words/checks.ts";
import { requireTags } from "../../../words/tags.ts";
import { vpcOut } from "../../../words/vpc.ts";

const ranges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((range) => ({
  range,
  cidr: parseCidr(range),
}));

function requireVpcCidr(text: string): string {
  const cidr = parseCidr(text);
  const expected =
    "a network with a mask of 12 to 28 in 10.0.0.0/8 or 172.16.0.0/12, or 16 to 28 in 192.168.0.0/16";
  if (cidr === undefined)
    return refuse({ kind: "request.malformed", field: "vpcCidr", value: text, expected });
  const home = ranges.find((one) => one.cidr !== undefined && cidrContains(one.cidr, cidr));
  const shortest = home?.range === "192.168.0.0/16" ? 16 : 12;
  if (home === undefined || cidr.prefix < shortest || cidr.prefix > 28) {
    refuse({ kind: "request.out-of-range", field: "vpcCidr", value: text, expected });
  }
  return text;
}

function requireDnsServers(servers: readonly string[] | undefined): readonly string[] | undefined {
  if (servers !== undefined && servers.length > 4) {
    refuse({ kind: "request.too-many", field: "dnsServers", limit: 4, asked: servers.length });
  }
  return servers;
}

export default action<"vpc", "CreateVpc">({
  async run(input, context) {
    const dnsServers = requireDnsServers(input.DnsServers);
    const tags = requireTags(input.Tags);
    const { vpc } = await context.write(createVpc, {
      name: requireText("vpcName", input.VpcName),
      cidr: requireVpcCidr(input.CidrBlock),
      ...(dnsServers !== undefined && dnsServers.length > 0 && { dnsServers }),
      domainName: requireLength("domainName", input.DomainName),
      multicast: input.EnableMulticast?.toLowerCase() === "true",
      tags,
      traits: {
        routePublish: input.EnableRouteVpcPublish ?? false,
        routePublishIpv6: input.EnableRouteVpcPublishIpv6 ?? false,
      },
    });
    return { Vpc: vpcOut(vpc, [], tags) };
  },
});
