import { removePublicBlock } from "../../../../../operations/public-pool/remove-block.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { poolFaults } from "../../../words/public-pool.ts";

export default action<"vpc", "DeletePublicIpAddressPoolCidrBlock">({
  faults: poolFaults,
  async run(input, context) {
    const { PublicIpAddressPoolId: publicPoolId, CidrBlock: cidr } = input;
    await context.write(removePublicBlock, { publicPoolId, cidr, ...dryRunOf(input) });
    return {};
  },
});
