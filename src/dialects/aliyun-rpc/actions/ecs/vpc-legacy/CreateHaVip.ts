import { createHavip } from "../../../../../operations/havip/create-havip.ts";
import { action } from "../../../action.ts";
import { plainTextOf } from "../../../words/checks.ts";

// Who may claim a HAVIP is always checked here, as only what is associated with it may.
export default action<"ecs", "CreateHaVip">({
  fields: { privateIp: "IpAddress", vip: "IpAddress" },
  async run(input, context) {
    const { IpAddress: address = "" } = input;
    const { havip } = await context.write(createHavip, {
      subnetId: input.VSwitchId,
      ...(address !== "" && { address }),
      name: "",
      description: plainTextOf("description", input.Description, 255),
      checkAssociate: true,
      members: [],
      tags: [],
    });
    return { HaVipId: havip.id };
  },
});
