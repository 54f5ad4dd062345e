import { createEni } from "../../../../../operations/eni/create-eni.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { ipv4Prefixes, ipv6Prefixes, statusWord, textTrait, typeWord } from "../../../words/eni.ts";
import { newEni } from "../../../words/new-eni.ts";
import { ecsTags } from "../../../words/tags.ts";

export default action<"ecs", "CreateNetworkInterface">({
  async run(input, context) {
    refuseGiven("businessType", input.BusinessType, "there are no services here that manage interfaces");
    refuseGiven("visible", input.Visible === false ? "false" : undefined, "every interface is listed here");
    const made = await context.write(createEni, newEni(input));
    const { eni, privateIps } = made;
    return {
      NetworkInterfaceId: eni.id,
      NetworkInterfaceName: eni.name,
      Description: eni.description,
      Status: statusWord(eni),
      Type: typeWord(eni.kind),
      VpcId: eni.vpcId,
      VSwitchId: eni.subnetId,
      ZoneId: eni.zone,
      MacAddress: eni.mac,
      OwnerId: context.call.accountId,
      ResourceGroupId: textTrait(eni, "resourceGroupId"),
      ServiceManaged: false,
      SourceDestCheck: eni.sourceDestCheck,
      PrivateIpAddress: privateIps.find((ip) => ip.primary)?.address ?? "",
      PrivateIpSets: {
        PrivateIpSet: privateIps.map((ip) => ({ PrivateIpAddress: ip.address, Primary: ip.primary })),
      },
      Ipv6Sets: { Ipv6Set: made.ipv6Addresses.map((ip) => ({ Ipv6Address: ip.address })) },
      Ipv4PrefixSets: ipv4Prefixes(made.ipv4PrefixTexts),
      Ipv6PrefixSets: ipv6Prefixes(made.ipv6PrefixTexts),
      SecurityGroupIds: { SecurityGroupId: made.securityGroupIds },
      Tags: ecsTags(made.tags),
    };
  },
});
