import { findReferences } from "../../../../../operations/security-group/find-references.ts";
import { action } from "../../../action.ts";
import { requireFew } from "../../../words/checks.ts";
import { requireGroupId } from "../../../words/security-group.ts";

export default action<"vpc", "DescribeSecurityGroupReferences">({
  async run(input, context) {
    const ids = requireFew("securityGroupIds", input.SecurityGroupIds, 100);
    const found = await context.read(
      findReferences,
      ids.map((id) => requireGroupId(id, "securityGroupIds")),
    );
    return {
      ReferredSecurityGroupSet: found.map(({ securityGroupId, referencingIds }) => ({
        SecurityGroupId: securityGroupId,
        ReferredSecurityGroupIds: referencingIds,
      })),
    };
  },
});
