import { refuse } from "../../../../../domain/fault/fault.ts";
import { createSubnets } from "../../../../../operations/subnet/create-subnet.ts";
import { action } from "../../../action.ts";
import { refuseGiven, requireText, requireZone } from "../../../words/checks.ts";
import { requireVpcId } from "../../../words/network-ids.ts";
import { requireTags } from "../../../words/tags.ts";
import { newSubnetOut } from "../../../words/vpc.ts";

/** The most subnets that one call makes: the default quota of a network. */
const most = 100;

export default action<"vpc", "CreateSubnets">({
  faults: { "route-table.vpc-mismatch": "ResourceNotFound" },
  fieldFaults: { subnetCidr: { "request.out-of-range": "InvalidParameterValue.SubnetRange" } },
  async run(input, context) {
    refuseGiven("cdcId", input.CdcId, "there are no dedicated clusters here");
    const vpcId = requireVpcId(input.VpcId);
    const tags = requireTags(input.Tags);
    const { Subnets: asked } = input;
    if (asked.length === 0) refuse({ kind: "request.missing", anyOf: ["subnets"] });
    if (asked.length > most) {
      refuse({ kind: "request.too-many", field: "subnets", limit: most, asked: asked.length });
    }
    const subnets = asked.map(({ SubnetName, CidrBlock: cidr, Zone, RouteTableId: routeTableId }) => ({
      vpcId,
      name: requireText("subnetName", SubnetName),
      cidr,
      zone: requireZone(Zone, context),
      tags,
      ...(routeTableId !== undefined && { routeTableId }),
    }));
    const made = await context.write(createSubnets, { vpcId, subnets });
    return { SubnetSet: made.map((one) => newSubnetOut(one, tags)) };
  },
});
