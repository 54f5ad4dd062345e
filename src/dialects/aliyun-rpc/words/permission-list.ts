import { refuse } from "../../../domain/fault/fault.ts";
import type { RuleDraft } from "../../../domain/security-group/rule-draft.ts";
import type { Direction } from "../../../operations/security-group/rule-set.ts";
import type { PermissionIn } from "./permission-ends.ts";
import { readPermission } from "./permission.ts";

/** What names the account whose group a rule names. */
export interface Owners {
  readonly SourceGroupOwnerAccount?: string;
  readonly SourceGroupOwnerId?: string | number;
  readonly DestGroupOwnerAccount?: string;
  readonly DestGroupOwnerId?: string | number;
}

const ownerNames = [
  "SourceGroupOwnerAccount",
  "SourceGroupOwnerId",
  "DestGroupOwnerAccount",
  "DestGroupOwnerId",
] as const;

/** Refuses rules that name another account's groups: nobody else's can be seen from here. */
export function requireOwnGroups(owners: Owners, accountId: string): void {
  for (const name of ownerNames) {
    const value = String(owners[name] ?? "");
    if (value === "" || value === accountId) continue;
    const reason = "rules name groups of their own account only";
    refuse({ kind: "request.unsupported", field: name, value, reason });
  }
}

/** Rules as callers send them: in a list, or one beside the other parameters as the first clients did. */
export interface PermissionsIn extends PermissionIn, Owners {
  readonly Permissions?: readonly (PermissionIn & Owners)[];
}

/** Reads the rules of a call, a hundred at most. */
export function readPermissions(
  direction: Direction,
  input: PermissionsIn,
  accountId: string,
): readonly RuleDraft[] {
  const { Permissions: listed = [] } = input;
  const limit = 100;
  if (listed.length > limit) {
    refuse({ kind: "request.too-many", field: "permissions", limit, asked: listed.length });
  }
  const given = listed.length > 0 ? listed : [input];
  for (const one of given) requireOwnGroups(one, accountId);
  return given.map((one) => readPermission(direction, one));
}
