import { modifyVpc } from "../../../../../operations/vpc/modify-vpc.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DisableVpcClassicLink">({
  faults: { "resource.busy": "IncorrectVpcStatus" },
  // A network shows whether it may be linked; nobody has a classic instance to link it to.
  async run(input, context) {
    await context.write(modifyVpc, { vpcId: input.VpcId, traits: { classicLink: false } });
    return {};
  },
});
