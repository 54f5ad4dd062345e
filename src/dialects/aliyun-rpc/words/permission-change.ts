import { refuse } from "../../../domain/fault/fault.ts";
import { modifyRule } from "../../../operations/security-group/modify-rule.ts";
import { readPermissions } from "../../../operations/security-group/read-permissions.ts";
import type { Direction } from "../../../operations/security-group/rule-set.ts";
import type { ActionContext } from "../../kit/action.ts";
import type { PermissionIn } from "./permission-ends.ts";
import { type Owners, requireOwnGroups } from "./permission-list.ts";
import { permissionText } from "./permission-out.ts";
import { readPermission } from "./permission.ts";

/** One rule, named by its id or by what it says, and what of it is to be different. */
interface RuleChange extends PermissionIn, Owners {
  readonly SecurityGroupId: string;
  readonly SecurityGroupRuleId?: string;
}

// Ports are named one way: what the caller names takes the other's place.
function laidOver(rule: PermissionIn, change: PermissionIn): PermissionIn {
  const wanted = { ...rule, ...change };
  if (change.PortRange !== undefined && change.PortRangeListId === undefined) {
    return { ...wanted, PortRangeListId: "" };
  }
  return change.PortRangeListId === undefined ? wanted : { ...wanted, PortRange: "" };
}

/** Changes one rule of a group: what a rule named by id does not say anew it keeps saying. */
export async function changeRule(
  context: ActionContext,
  direction: Direction,
  input: RuleChange,
): Promise<void> {
  requireOwnGroups(input, context.call.accountId);
  const { SecurityGroupId: securityGroupId, SecurityGroupRuleId: ruleId = "" } = input;
  if (ruleId === "") {
    await context.write(modifyRule, { securityGroupId, direction, draft: readPermission(direction, input) });
    return;
  }
  const { group, rules } = await context.read(readPermissions, { securityGroupId, direction });
  const rule = rules.find((one) => one.id === ruleId);
  if (rule === undefined) return refuse({ kind: "rule.not-found", rule: ruleId });
  const wanted = laidOver(permissionText(rule), input);
  await context.write(modifyRule, {
    securityGroupId,
    direction,
    ruleId,
    draft: readPermission(direction, wanted),
    version: group.version,
  });
}
