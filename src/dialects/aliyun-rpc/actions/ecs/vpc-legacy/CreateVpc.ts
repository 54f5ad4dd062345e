import { createVpc } from "../../../../../operations/vpc/create-vpc.ts";
import { action } from "../../../action.ts";
import { newVpcFieldFaults, newVpcOf } from "../../../words/new-vpc.ts";

export default action<"ecs", "CreateVpc">({
  faults: { "quota.exceeded": "QuotaExceeded.Vpc" },
  fieldFaults: newVpcFieldFaults,
  async run(input, context) {
    const { vpc, mainRouteTable } = await context.write(createVpc, newVpcOf(input));
    return { VpcId: vpc.id, VRouterId: vpc.routerId, RouteTableId: mainRouteTable.id };
  },
});
