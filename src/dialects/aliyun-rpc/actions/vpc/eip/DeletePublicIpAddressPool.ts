import { deletePublicPool } from "../../../../../operations/public-pool/delete-pool.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { poolFaults } from "../../../words/public-pool.ts";

export default action<"vpc", "DeletePublicIpAddressPool">({
  faults: poolFaults,
  async run(input, context) {
    await context.write(deletePublicPool, { publicPoolId: input.PublicIpAddressPoolId, ...dryRunOf(input) });
    return {};
  },
});
