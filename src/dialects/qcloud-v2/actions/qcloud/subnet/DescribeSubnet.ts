import { refuse, required } from "../../../../../domain/fault/fault.ts";
import { listVpcs } from "../../../../../operations/vpc/list-vpcs.ts";
import { action } from "../../../action.ts";
import { subnetNamed } from "../../../words/subnet-named.ts";
import { readSubnets, subnetOut } from "../../../words/subnet.ts";

export default action<"DescribeSubnet">({
  async run(input, context) {
    const { vpcId, subnetId } = await subnetNamed(context, input);
    const { total } = await context.read(listVpcs, { where: { id: vpcId } });
    if (total === 0) refuse({ kind: "vpc.not-found", vpcId });
    const [view] = (await readSubnets(context, { where: { id: subnetId, vpcId } })).items;
    return subnetOut(context, required(view, { kind: "subnet.not-found", subnetId }));
  },
});
