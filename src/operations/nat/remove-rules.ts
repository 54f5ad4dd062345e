import { required } from "../../domain/fault/fault.ts";
import type { NatRule } from "../../domain/nat/nat-gateway.ts";
import { writeOperation } from "../kit/operation.ts";
import { findNatGateway, type RuleHome } from "./rule-home.ts";

/** Names a rule: by id, or by what is told of an inward one. */
export type RuleName = Partial<
  Pick<NatRule, "id" | "protocol" | "publicAddress" | "publicPort" | "privateAddress" | "privatePort">
>;

const told = ["id", "protocol", "publicAddress", "publicPort", "privateAddress", "privatePort"] as const;

/** The rule of a kind that a name fits, among those of a gateway. */
export function ruleNamed(rules: readonly NatRule[], kind: NatRule["kind"], name: RuleName): NatRule {
  const columns = told.filter((column) => name[column] !== undefined);
  const rule = rules.find(
    (one) => one.kind === kind && columns.every((column) => one[column] === name[column]),
  );
  const words = columns.map((column) => name[column]).join(" ");
  return required(rule, { kind: "nat.rule-not-found", rule: words });
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
