import { createGroup } from "../../../../../operations/security-group/create-group.ts";
import { action } from "../../../action.ts";
import { requireName, requireRemark } from "../../../words/security-group.ts";

export default action<"CreateSecurityGroup">({
  async run(input, context) {
    const projectId = String(input.projectId ?? 0);
    const group = await context.write(createGroup, {
      name: requireName(input.sgName ?? ""),
      description: requireRemark(input.sgRemark ?? ""),
      projectId,
      uniqueName: true,
    });
    return { data: { sgId: group.id, sgName: group.name, sgRemark: group.description } };
  },
});
