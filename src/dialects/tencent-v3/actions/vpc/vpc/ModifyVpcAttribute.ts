import { modifyVpc } from "../../../../../operations/vpc/modify-vpc.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireLength, requireText } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { requireDnsServers, switchOf } from "../../../words/vpc-checks.ts";

export default action<"vpc", "ModifyVpcAttribute">({
  fieldFaults: { enableCdcPublish: "UnsupportedOperation.CdcPublishNeedCdcId" },
  async run(input, context) {
    refuseGiven("enableCdcPublish", input.EnableCdcPublish, "there are no dedicated clusters here");
    const dnsServers = requireDnsServers(input.DnsServers);
    const multicast = switchOf("enableMulticast", input.EnableMulticast);
    const { EnableRouteVpcPublish: routePublish, EnableRouteVpcPublishIpv6: routePublishIpv6 } = input;
    await context.write(modifyVpc, {
      vpcId: requireVpcId(input.VpcId),
      ...(input.VpcName !== undefined && { name: requireText("vpcName", input.VpcName) }),
      ...(multicast !== undefined && { multicast }),
      ...(dnsServers !== undefined && { dnsServers }),
      ...(input.DomainName !== undefined && { domainName: requireLength("domainName", input.DomainName) }),
      traits: {
        ...(routePublish !== undefined && { routePublish }),
        ...(routePublishIpv6 !== undefined && { routePublishIpv6 }),
      },
    });
    return {};
  },
});
