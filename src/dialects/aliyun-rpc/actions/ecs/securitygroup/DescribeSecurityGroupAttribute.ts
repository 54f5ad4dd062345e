import { refuse } from "../../../../../domain/fault/fault.ts";
import { readPermissions } from "../../../../../operations/security-group/read-permissions.ts";
import type { Direction } from "../../../../../operations/security-group/rule-set.ts";
import { action } from "../../../action.ts";
import { tokenPageOf } from "../../../words/paging.ts";
import { permissionOut } from "../../../words/permission-out.ts";
import { innerAccessOut } from "../../../words/security-group.ts";

function directionIn(text = "all"): { direction?: Direction } {
  const lower = text.toLowerCase();
  if (lower === "ingress" || lower === "egress") return { direction: lower };
  if (lower === "all" || lower === "") return {};
  const expected = "ingress, egress or all";
  return refuse({ kind: "rule.bad-direction", field: "direction", value: text, expected });
}

// Every group is in a VPC, where rules are of the intranet: none are found for the internet.
function isDrawn(nicType = ""): boolean {
  const lower = nicType.toLowerCase();
  if (lower === "" || lower === "intranet" || lower === "internet") return lower !== "internet";
  const expected = "intranet or internet";
  return refuse({ kind: "request.malformed", field: "ruleNicType", value: nicType, expected });
}

export default action<"ecs", "DescribeSecurityGroupAttribute">({
  fieldFaults: { ruleNicType: "InvalidNicType.ValueNotSupported" },
  // It asks for snapshots of the group, of which there are none here.
  hints: ["Attribute"],
  async run(input, context) {
    const drawn = isDrawn(input.NicType);
    const { group, rules, names } = await context.read(readPermissions, {
      securityGroupId: input.SecurityGroupId,
      ...directionIn(input.Direction),
    });
    const page = tokenPageOf(input, { fallback: 500, most: 1000 });
    const { offset, limit } = page.part;
    const shown = drawn ? rules : [];
    return {
      RegionId: context.call.region,
      SecurityGroupId: group.id,
      SecurityGroupName: group.name,
      Description: group.description,
      VpcId: group.vpcId ?? "",
      InnerAccessPolicy: innerAccessOut(group),
      Permissions: {
        Permission: shown.slice(offset, offset + limit).map((rule) => permissionOut(rule, names)),
      },
      SnapshotPolicyIds: { SnapshotPolicyId: [] },
      NextToken: page.next(shown.length),
    };
  },
});
