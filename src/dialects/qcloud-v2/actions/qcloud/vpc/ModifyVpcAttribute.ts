import { modifyVpc } from "../../../../../operations/vpc/modify-vpc.ts";
import { requireText } from "../../../../tencent-v3/words/checks.ts";
import { switchOf } from "../../../../tencent-v3/words/vpc-checks.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";

export default action<"ModifyVpcAttribute">({
  fieldFaults: { vpcName: "InvalidVpcName", isMulticast: "InvalidParameter" },
  async run(input, context) {
    const multicast = switchOf("isMulticast", input.isMulticast);
    await context.write(modifyVpc, {
      vpcId: await newId(context, "vpc", input.vpcId),
      name: requireText("vpcName", input.vpcName, "characters"),
      ...(multicast !== undefined && { multicast }),
    });
    return {};
  },
});
