import type { Subnet } from "../../../../../domain/subnet/subnet.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { pageOf } from "../../../words/paging.ts";
import { sharedParts, whenGiven } from "../../../words/vpc-filters.ts";
import { oldVSwitchOut, readVSwitches } from "../../../words/vswitch.ts";

export default action<"ecs", "DescribeVSwitches">({
  async run(input, context) {
    const { VpcId: vpcId = "", VSwitchId: id = "", ZoneId: zone = "" } = input;
    const { part, echo } = pageOf(input);
    const query = joinParts<Subnet>([
      ...whenGiven<Subnet>(vpcId, { vpcId }),
      ...whenGiven<Subnet>(id, { id }),
      ...whenGiven<Subnet>(zone, { zone }),
      ...sharedParts<Subnet>({ ...(input.IsDefault !== undefined && { IsDefault: input.IsDefault }) }),
    ]);
    const { items, total } = await readVSwitches(context, { ...query, ...part });
    return { VSwitches: { VSwitch: items.map(oldVSwitchOut) }, TotalCount: total, ...echo };
  },
});
