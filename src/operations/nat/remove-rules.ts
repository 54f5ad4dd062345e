import { required } from "../../domain/fault/fault.ts";
import type { NatRule } from "../../domain/nat/nat-gateway.ts";
import { writeOperation } from "../kit/operation.ts";
import { findNatGateway, type RuleHome } from "./rule-home.ts";

/** Names a rule: by id, or by all that is told of an inward one. */
export type RuleName =
  | { readonly id: string }
  | Pick<NatRule, "protocol" | "publicAddress" | "publicPort">
  | Pick<NatRule, "protocol" | "publicAddress" | "publicPort" | "privateAddress" | "privatePort">;

/** The rule of a kind that a name fits, among those of a gateway. */
export function ruleNamed(rules: readonly NatRule[], kind: NatRule["kind"], name: RuleName): NatRule {
  const told = Object.entries(name) as [keyof NatRule, string][];
  const rule = rules.find(
    (one) => one.kind === kind && told.every(([column, value]) => one[column] === value),
  );
  return required(rule, { kind: "nat.rule-not-found", rule: told.map(([, value]) => value).join(" ") });
}

/** Takes rules away, all or none. */
export const removeRules = writeOperation(
  "nat/remove-rules",
  async (
    work,
    input: {
      readonly home: RuleHome;
      readonly kind: NatRule["kind"];
      readonly names: readonly RuleName[];
    },
  ): Promise<void> => {
    const nat = await findNatGateway(work, input.home);
    const rules = await work.tx.find("natRule", { where: { natGatewayId: nat.id } });
    const ids = input.names.map((name) => ruleNamed(rules, input.kind, name).id);
    if (ids.length > 0) await work.tx.remove("natRule", { id: ids });
  },
);
