import { required } from "../../../../../domain/fault/fault.ts";
import { action } from "../../../action.ts";
import { endRehearsal } from "../../../words/dry-run.ts";
import { readVpcs, vpcAttributesOut } from "../../../words/vpc.ts";

export default action<"vpc", "DescribeVpcAttribute">({
  async run(input, context) {
    const { VpcId: id, IsDefault: isDefault } = input;
    const where = { id, ...(isDefault !== undefined && { isDefault }) };
    const [view] = (await readVpcs(context, { where })).items;
    const found = required(view, { kind: "vpc.not-found", vpcId: id });
    endRehearsal(input);
    return vpcAttributesOut(found);
  },
});
