import { modifySubnet } from "../../../../../operations/subnet/modify-subnet.ts";
import { requireText } from "../../../../tencent-v3/words/checks.ts";
import { switchOf } from "../../../../tencent-v3/words/vpc-checks.ts";
import { action } from "../../../action.ts";
import { subnetNamed } from "../../../words/subnet-named.ts";

export default action<"ModifySubnetAttribute">({
  fieldFaults: { subnetName: "InvalidSubnetName", broadcast: "InvalidParameter" },
  async run(input, context) {
    const broadcast = switchOf("broadcast", input.broadcast);
    await context.write(modifySubnet, {
      ...(await subnetNamed(context, input)),
      name: requireText("subnetName", input.subnetName, "characters"),
      uniqueName: true,
      ...(broadcast !== undefined && { broadcast }),
    });
    return {};
  },
});
