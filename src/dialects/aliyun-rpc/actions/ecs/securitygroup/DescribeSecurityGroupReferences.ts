import { refuse } from "../../../../../domain/fault/fault.ts";
import { findReferences } from "../../../../../operations/security-group/find-references.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DescribeSecurityGroupReferences">({
  async run(input, context) {
    const { SecurityGroupId: ids } = input;
    const limit = 10;
    if (ids.length > limit) {
      refuse({ kind: "request.too-many", field: "securityGroupId", limit, asked: ids.length });
    }
    const AliUid = context.call.accountId;
    const found = await context.read(findReferences, ids);
    return {
      SecurityGroupReferences: {
        SecurityGroupReference: found.map(({ securityGroupId, referencingIds }) => ({
          SecurityGroupId: securityGroupId,
          ReferencingSecurityGroups: {
            ReferencingSecurityGroup: referencingIds.map((id) => ({ AliUid, SecurityGroupId: id })),
          },
        })),
      },
    };
  },
});
