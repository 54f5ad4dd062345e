import { deleteVpc } from "../../../../../operations/vpc/delete-vpc.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"vpc", "DeleteVpc">({
  faults: {
    "resource.busy": "IncorrectVpcStatus",
    "vpc.in-use": "DependencyViolation.Instance",
  },
  // ForceDelete takes IPv4 and IPv6 gateways along, of which there are none: anything else still forbids it.
  hints: ["ForceDelete"],
  async run(input, context) {
    await context.write(deleteVpc, { vpcId: input.VpcId, takesEmptyParts: false, ...dryRunOf(input) });
    return {};
  },
});
