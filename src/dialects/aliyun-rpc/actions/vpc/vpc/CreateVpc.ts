import { createVpc } from "../../../../../operations/vpc/create-vpc.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "CreateVpc">({
  async run(input, context) {
    const { vpc, mainRouteTable } = await context.write(createVpc, {
      name: input.VpcName ?? "",
      description: input.Description ?? "",
      cidr: input.CidrBlock ?? "172.16.0.0/12",
    });
    return { VpcId: vpc.id, VRouterId: "", RouteTableId: mainRouteTable.id, ResourceGroupId: "" };
  },
});
