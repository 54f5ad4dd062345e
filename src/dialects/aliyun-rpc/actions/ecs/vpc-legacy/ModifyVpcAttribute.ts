import { modifyVpc } from "../../../../../operations/vpc/modify-vpc.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";
import { newVpcFieldFaults, userCidrsOf } from "../../../words/new-vpc.ts";
import { networkDescriptionOf, networkNameOf, requireVpcCidr } from "../../../words/vpc-checks.ts";

export default action<"ecs", "ModifyVpcAttribute">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  fieldFaults: newVpcFieldFaults,
  async run(input, context) {
    const { CidrBlock: cidr = "", UserCidr: userCidr } = input;
    await context.write(modifyVpc, {
      vpcId: input.VpcId,
      ...(input.VpcName !== undefined && { name: networkNameOf("vpcName", input.VpcName) }),
      ...(input.Description !== undefined && { description: networkDescriptionOf(input.Description) }),
      ...(cidr !== "" && { cidr: requireVpcCidr(cidr) }),
      traits: keptTraits({ userCidrs: userCidr === undefined ? undefined : userCidrsOf(userCidr) }),
    });
    return {};
  },
});
