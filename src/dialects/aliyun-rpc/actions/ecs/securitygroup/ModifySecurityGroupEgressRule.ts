import { action } from "../../../action.ts";
import { changeRule } from "../../../words/permission-change.ts";
import { ruleFieldFaults } from "../../../words/permission.ts";

export default action<"ecs", "ModifySecurityGroupEgressRule">({
  fieldFaults: { ...ruleFieldFaults, ruleSourceCidr: "InvalidParam.SourceIp" },
  async run(input, context) {
    await changeRule(context, "egress", input);
    return {};
  },
});
