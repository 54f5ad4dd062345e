import { parseIpv4 } from "../../../../../domain/address/ipv4.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { createHavip } from "../../../../../operations/havip/create-havip.ts";
import { action } from "../../../action.ts";
import { requireText } from "../../../words/checks.ts";
import { havipOut, memberIn } from "../../../words/havip.ts";
import { requireTags } from "../../../words/tags.ts";

export default action<"vpc", "CreateHaVip">({
  faults: { "vpc.mismatch": "InvalidParameterValue" },
  fields: { privateIp: "Vip" },
  async run(input, context) {
    const { SubnetId: subnetId = "", Vip: address = "", NetworkInterfaceId: eniId = "" } = input;
    if (address !== "" && parseIpv4(address) === undefined) {
      const expected = "an IPv4 address";
      refuse({ kind: "request.malformed", field: "privateIp", value: address, expected });
    }
    const created = await context.write(createHavip, {
      vpcId: input.VpcId,
      name: requireText("haVipName", input.HaVipName),
      ...(subnetId !== "" && { subnetId }),
      ...(address !== "" && { address }),
      ...(eniId !== "" && { eniId }),
      checkAssociate: input.CheckAssociate ?? false,
      members: (input.HaVipAssociationSet ?? []).map(memberIn),
      tags: requireTags(input.Tags),
    });
    return { HaVip: havipOut({ ...created, publicAddress: "" }) };
  },
});
