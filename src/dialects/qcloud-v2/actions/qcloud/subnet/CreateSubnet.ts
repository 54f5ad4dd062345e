import { refuse } from "../../../../../domain/fault/fault.ts";
import { createSubnets } from "../../../../../operations/subnet/create-subnet.ts";
import { listPlacedSubnets } from "../../../../../operations/subnet/list-subnets.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { newSubnetOf } from "../../../words/names.ts";
import { newSubnetOut } from "../../../words/subnet.ts";

export default action<"CreateSubnet">({
  faults: { "quota.exceeded": "SubnetLimitExceeded" },
  fieldFaults: { subnetName: "InvalidSubnetName", subnetCidr: "InvalidSubnetCidr" },
  async run(input, context) {
    const vpcId = await newId(context, "vpc", input.vpcId);
    if (input.subnetSet.length === 0) refuse({ kind: "request.missing", anyOf: ["subnetSet"] });
    const subnets = input.subnetSet.map((one) => ({ ...newSubnetOf(one, context), vpcId }));
    const made = await context.write(createSubnets, { vpcId, subnets });
    const ids = made.map(({ subnet }) => subnet.id);
    const { items } = await context.read(listPlacedSubnets, { where: { id: ids } });
    return {
      subnetSet: items.map((view) => ({
        ...newSubnetOut(context, view),
        unRouteTableId: view.subnet.routeTableId,
      })),
    };
  },
});
