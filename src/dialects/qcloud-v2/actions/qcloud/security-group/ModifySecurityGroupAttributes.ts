import { modifyGroup } from "../../../../../operations/security-group/modify-group.ts";
import { action } from "../../../action.ts";
import { requireName, requireRemark } from "../../../words/security-group.ts";

export default action<"ModifySecurityGroupAttributes">({
  async run(input, context) {
    const { sgName, sgRemark } = input;
    await context.write(modifyGroup, {
      securityGroupId: input.sgId,
      ...(sgName !== undefined && { name: requireName(sgName) }),
      ...(sgRemark !== undefined && { description: requireRemark(sgRemark) }),
      uniqueName: true,
    });
    return {};
  },
});
