import { modifyPublicPool } from "../../../../../operations/public-pool/modify-pool.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";
import { poolFaults, poolNames } from "../../../words/public-pool.ts";

export default action<"vpc", "UpdatePublicIpAddressPoolAttribute">({
  faults: poolFaults,
  async run(input, context) {
    const { PublicIpAddressPoolId: publicPoolId } = input;
    await context.write(modifyPublicPool, { publicPoolId, change: poolNames(input), ...dryRunOf(input) });
    return {};
  },
});
