import type { SecurityGroup, SecurityGroupRule } from "../../domain/security-group/security-group.ts";
import { readOperation } from "../kit/operation.ts";
import { together } from "../kit/together.ts";
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
    const named = (column: "peerGroupId" | "portRangeListId") =>
      ({ table: "securityGroupRule", column, equals: "id", where: { securityGroupId } }) as const;
    const [group, rules, peers, lists] = await together([
      findGroup(tx, securityGroupId),
      rulesOf(tx, securityGroupId, direction),
      tx.pick("securityGroup", ["id", "name"], { having: [named("peerGroupId")] }),
      tx.pick("portRangeList", ["id", "name"], { having: [named("portRangeListId")] }),
    ]);
    return {
      group,
      rules: rules.toSorted((one, other) => one.priority - other.priority),
      names: Object.fromEntries([...peers, ...lists].map(({ id, name }) => [id, name])),
    };
  },
);
