import { required } from "../../../../../domain/fault/fault.ts";
import { createVpcWithSubnets } from "../../../../../operations/vpc/create-with-subnets.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { listRouteTables } from "../../../../../operations/route-table/list-route-tables.ts";
import { listPlacedSubnets } from "../../../../../operations/subnet/list-subnets.ts";
import { localTime } from "../../../../tencent-v3/words/times.ts";
import { action } from "../../../action.ts";
import { oldId } from "../../../words/ids.ts";
import { newSubnetOf, vpcNamed } from "../../../words/names.ts";
import { newSubnetOut } from "../../../words/subnet.ts";

export default action<"CreateVpc">({
  fieldFaults: { vpcName: "InvalidVpcName", vpcCidr: "InvalidVpcCidr" },
  async run(input, context) {
    const subnets = (input.subnetSet ?? []).map((one) => newSubnetOf(one, context));
    const { vpcId, subnetIds } = await context.write(createVpcWithSubnets, { vpc: vpcNamed(input), subnets });
    const [view] = (await context.read(listVpcs, { where: { id: vpcId } })).items;
    const { vpc } = required(view, { kind: "vpc.not-found", vpcId });
    const made = await context.read(listPlacedSubnets, { where: { id: subnetIds } });
    const tables = await context.read(listRouteTables, { where: { vpcId } });
    return {
      vpcId: oldId(context, "vpc", vpc.seq),
      uniqVpcId: vpc.id,
      vpcCreateTime: localTime(vpc.createdAtMs),
      subnetSet: made.items.map((one) => newSubnetOut(context, one)),
      routeTableSet: tables.items.map(({ routeTable }) => ({
        routeTableId: oldId(context, "routeTable", routeTable.seq),
        routeTableType: routeTable.main ? 0 : 1,
        routeTableName: routeTable.name,
      })),
    };
  },
});
