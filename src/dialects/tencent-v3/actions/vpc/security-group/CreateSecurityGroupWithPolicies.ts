import { createGroupWithRules } from "../../../../../operations/security-group/create-group-with-rules.ts";
import { action } from "../../../action.ts";
import { policyIn } from "../../../words/policy.ts";
import { groupOut, groupTexts } from "../../../words/security-group.ts";
import { requireTags } from "../../../words/tags.ts";

export default action<"vpc", "CreateSecurityGroupWithPolicies">({
  async run(input, context) {
    const tags = requireTags(input.Tags);
    const { Ingress: ingress = [], Egress: egress = [] } = input.SecurityGroupPolicySet ?? {};
    const group = await context.write(createGroupWithRules, {
      ...groupTexts(input),
      projectId: input.ProjectId ?? "0",
      tags,
      ingress: ingress.map(policyIn),
      egress: egress.map(policyIn),
    });
    return { SecurityGroup: groupOut(group, tags) };
  },
});
