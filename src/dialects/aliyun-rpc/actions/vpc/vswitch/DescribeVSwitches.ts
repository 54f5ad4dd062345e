import type { Subnet } from "../../../../../domain/subnet/subnet.ts";
import { joinParts } from "../../../../kit/query-parts.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { pageOf } from "../../../words/paging.ts";
import { ownerParts, sharedParts, whenGiven } from "../../../words/vpc-filters.ts";
import { readVSwitches, vSwitchOut } from "../../../words/vswitch.ts";

export default action<"vpc", "DescribeVSwitches">({
  fieldFaults: { resourceGroupId: "InvalidParameter" },
  async run(input, context) {
    refuseGiven("resourceGroupId", input.ResourceGroupId, "list by tags instead");
    const { VpcId: vpcId = "", VSwitchId: id = "", VSwitchName: name = "" } = input;
    const { ZoneId: zone = "", RouteTableId: routeTableId = "" } = input;
    const { part, echo } = pageOf(input);
    const query = joinParts<Subnet>([
      ...whenGiven<Subnet>(vpcId, { vpcId }),
      ...whenGiven<Subnet>(id, { id }),
      ...whenGiven<Subnet>(name, { name }),
      ...whenGiven<Subnet>(zone, { zone }),
      ...whenGiven<Subnet>(routeTableId, { routeTableId }),
      ...sharedParts<Subnet>(input),
      ...ownerParts<Subnet>(input.VSwitchOwnerId, context.call.accountId),
    ]);
    const { items, total } = await readVSwitches(context, { ...query, ...part });
    endRehearsal(input);
    return { VSwitches: { VSwitch: items.map(vSwitchOut) }, TotalCount: total, ...echo };
  },
});
