import { replaceVpcRange } from "../../../../../operations/vpc/replace-range.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { requireVpcCidr } from "../../../words/vpc-checks.ts";

export default action<"vpc", "ModifyVpcCidrBlock">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  fields: { vpcCidr: "TargetCidrBlock" },
  async run(input, context) {
    await context.write(replaceVpcRange, {
      vpcId: input.VpcId,
      from: input.OriginalCidrBlock,
      to: requireVpcCidr(input.TargetCidrBlock),
      ...dryRunOf(input),
    });
    return {};
  },
});
