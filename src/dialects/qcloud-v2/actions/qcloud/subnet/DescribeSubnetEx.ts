import type { Subnet } from "../../../../../domain/subnet/subnet.ts";
import { listPlacedSubnets } from "../../../../../operations/subnet/list-subnets.ts";
import type { Where } from "../../../../../store/port.ts";
import { action } from "../../../action.ts";
import { newIdIfGiven } from "../../../words/ids.ts";
import { orderOf, pageOf } from "../../../words/paging.ts";
import { listedSubnetOut } from "../../../words/subnet.ts";
import { requireZone } from "../../../words/zones.ts";

const columns = { createTime: "seq", subnetCreateTime: "seq", subnetName: "name" } as const;

export default action<"DescribeSubnetEx">({
  // Subnets without an ACL show 0 as its id, whether getAclIdFlag asks for it or not: none has one here.
  hints: ["getAclIdFlag"],
  async run(input, context) {
    const vpcId = await newIdIfGiven(context, "vpc", input.vpcId);
    const id = await newIdIfGiven(context, "subnet", input.subnetId);
    const { subnetName = "", zoneIds = [] } = input;
    const where: Where<Subnet> = {
      ...(vpcId !== undefined && { vpcId }),
      ...(id !== undefined && { id }),
      ...(subnetName !== "" && { name: { contains: subnetName } }),
      ...(zoneIds.length > 0 && { zone: zoneIds.map((zoneId) => requireZone(zoneId, context)) }),
    };
    const query = { where, ...orderOf(input, columns), ...pageOf(input, 100) };
    const { items, total } = await context.read(listPlacedSubnets, query);
    return { totalCount: total, data: items.map((view) => listedSubnetOut(context, view)) };
  },
});
