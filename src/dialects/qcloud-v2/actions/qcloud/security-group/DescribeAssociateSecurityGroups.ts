import { findReferences } from "../../../../../operations/security-group/find-references.ts";
import { action } from "../../../action.ts";

export default action<"DescribeAssociateSecurityGroups">({
  async run(input, context) {
    const found = await context.read(findReferences, input.sgIds);
    const named = new Map(found.map((one) => [one.securityGroupId, one.referencingIds]));
    return { data: Object.fromEntries(input.sgIds.map((id) => [id, named.get(id) ?? []])) };
  },
});
