import type { SecurityGroup, SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import { readOperation } from "../kit/operation.ts";
import { findGroup } from "./lock-group.ts";
import { type Direction, rulesOf } from "./rule-set.ts";

/** A security group with its rules by rank, and the names of what they name. */
export interface GroupPermissions {
  readonly group: SecurityGroup;
  readonly rules: readonly SecurityGroupRule[];
  readonly names: { readonly [id: string]: string };
}

/** Reads the rules of a security group, the strongest first. */
export const readPermissions = readOperation(
  "security-group/read-permissions",
  async (
    { tx },
    { securityGroupId, direction }: { readonly securityGroupId: string; readonly direction?: Direction },
  ): Promise<GroupPermissions> => {
    const group = await findGroup(tx, securityGroupId);
    const rules = await rulesOf(tx, securityGroupId, direction);
    const ids = (column: "peerGroupId" | "portRangeListId") => [
      ...new Set(rules.flatMap((rule) => rule[column] ?? [])),
    ];
    const named = [
      ...(await tx.getMany("securityGroup", ids("peerGroupId"))),
      ...(await tx.getMany("portRangeList", ids("portRangeListId"))),
    ];
    return {
      group,
      rules: rules.toSorted((one, other) => one.priority - other.priority),
      names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    };
  },
);
