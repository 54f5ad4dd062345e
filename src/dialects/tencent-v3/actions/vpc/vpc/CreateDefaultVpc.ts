import { ensureDefaultNetwork } from "../../../../../operations/vpc/ensure-default.ts";
import { action } from "../../../action.ts";
import { requireZone } from "../../../words/checks.ts";
import { anyZone } from "../../../words/zones.ts";

export default action<"vpc", "CreateDefaultVpc">({
  faults: { "zone.not-found": "ResourceNotFound" },
  // Force asks for the network also where an account has a classic one; nobody has that here.
  hints: ["Force"],
  async run(input, context) {
    const zone = input.Zone === undefined ? anyZone(context) : requireZone(input.Zone, context);
    const { vpc, subnet } = await context.write(ensureDefaultNetwork, { zone });
    return {
      Vpc: {
        VpcId: vpc.id,
        SubnetId: subnet.id,
        VpcName: vpc.name,
        SubnetName: subnet.name,
        CidrBlock: subnet.cidr,
      },
    };
  },
});
