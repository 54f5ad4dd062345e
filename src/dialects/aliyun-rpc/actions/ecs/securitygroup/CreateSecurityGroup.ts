import { refuse } from "../../../../../domain/fault/fault.ts";
import { createGroup } from "../../../../../operations/security-group/create-group.ts";
import { action } from "../../../action.ts";
import { descriptionOf, nameOf, refuseGiven } from "../../../words/checks.ts";
import { tagPairs } from "../../../words/tags.ts";

function kindOf(type = "normal"): "normal" | "enterprise" {
  const lower = type.toLowerCase();
  if (lower === "normal" || lower === "enterprise") return lower;
  const expected = "normal or enterprise";
  return refuse({ kind: "request.out-of-range", field: "securityGroupType", value: type, expected });
}

export default action<"ecs", "CreateSecurityGroup">({
  fieldFaults: {
    securityGroupName: "InvalidSecurityGroupName.Malformed",
    description: "InvalidSecurityGroupDiscription.Malformed",
  },
  async run(input, context) {
    refuseGiven("serviceManaged", input.ServiceManaged, "nothing here is managed by another cloud service");
    const { VpcId: vpcId = "" } = input;
    if (vpcId === "") refuse({ kind: "request.missing", anyOf: ["vpcId"] });
    const kind = kindOf(input.SecurityGroupType);
    const group = await context.write(createGroup, {
      vpcId,
      name: nameOf("securityGroupName", input.SecurityGroupName),
      description: descriptionOf("description", input.Description),
      kind,
      innerAccess: kind === "normal" ? "accept" : "drop",
      tags: tagPairs(input.Tag),
      traits: { resourceGroupId: input.ResourceGroupId ?? "" },
    });
    return { SecurityGroupId: group.id };
  },
});
