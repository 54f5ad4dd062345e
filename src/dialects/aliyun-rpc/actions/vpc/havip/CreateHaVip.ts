import { createHavip } from "../../../../../operations/havip/create-havip.ts";
import { action } from "../../../action.ts";
import { plainTextOf } from "../../../words/checks.ts";
import { tagPairs } from "../../../words/tags.ts";
import { keptTraits } from "../../../../kit/traits.ts";

// Who may claim a HAVIP is always checked here, as only what is associated with it may.
export default action<"vpc", "CreateHaVip">({
  fields: { privateIp: "IpAddress", vip: "IpAddress" },
  async run(input, context) {
    const { IpAddress: address = "" } = input;
    const { havip } = await context.write(createHavip, {
      subnetId: input.VSwitchId,
      ...(address !== "" && { address }),
      name: plainTextOf("name", input.Name, 128),
      description: plainTextOf("description", input.Description, 255),
      checkAssociate: true,
      members: [],
      tags: tagPairs(input.Tag),
      traits: keptTraits({ resourceGroupId: input.ResourceGroupId }),
    });
    return { HaVipId: havip.id, IpAddress: havip.address };
  },
});
