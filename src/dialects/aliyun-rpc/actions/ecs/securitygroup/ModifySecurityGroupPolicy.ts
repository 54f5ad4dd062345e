import { refuse } from "../../../../../domain/fault/fault.ts";
import { parseAction } from "../../../../../domain/security-group/rule-matching.ts";
import { setInnerAccess } from "../../../../../operations/security-group/set-inner-access.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "ModifySecurityGroupPolicy">({
  async run(input, context) {
    const { SecurityGroupId: securityGroupId, InnerAccessPolicy: value } = input;
    const expected = "Accept or Drop";
    const innerAccess =
      parseAction(value) ?? refuse({ kind: "rule.bad-action", field: "innerAccessPolicy", value, expected });
    await context.write(setInnerAccess, { securityGroupId, innerAccess });
    return {};
  },
});
