import { action } from "../../../action.ts";
import { changeRule } from "../../../words/permission-change.ts";
import { ruleFieldFaults } from "../../../words/permission.ts";

export default action<"ecs", "ModifySecurityGroupRule">({
  fieldFaults: { ...ruleFieldFaults, ruleDestCidr: "InvalidParam.DestIp" },
  async run(input, context) {
    await changeRule(context, "ingress", input);
    return {};
  },
});
