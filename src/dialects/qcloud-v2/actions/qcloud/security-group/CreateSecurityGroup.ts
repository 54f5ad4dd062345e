import { createGroup } from "../../../../../operations/security-group/create-group.ts";
import { action } from "../../../action.ts";
import { groupTexts } from "../../../words/security-group.ts";

export default action<"CreateSecurityGroup">({
  async run(input, context) {
    const projectId = String(input.projectId ?? 0);
    const group = await context.write(createGroup, { ...groupTexts(input), projectId, uniqueName: true });
    return { data: { sgId: group.id, sgName: group.name, sgRemark: group.description } };
  },
});
