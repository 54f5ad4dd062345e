import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { type DnatHabit, type DnatRule, requireDnatRule } from "./dnat-rules.ts";
import { type RuleName, ruleNamed } from "./remove-rules.ts";
import { findNatGateway, type RuleHome } from "./rule-home.ts";

/** What is to change about an inward translation; what is left out stays. */
export interface ModifyDnatRule extends DnatHabit, DryRun {
  readonly home: RuleHome;
  readonly which: RuleName;
  readonly change: Partial<DnatRule>;
}

/** Changes an inward translation. */
export const modifyDnatRule = writeOperation(
  "nat/modify-dnat-rule",
  async (work, input: ModifyDnatRule): Promise<void> => {
    const nat = await findNatGateway(work, input.home);
    const rules = await work.tx.find("natRule", { where: { natGatewayId: nat.id } });
    const rule = ruleNamed(rules, "dnat", input.which);
    const others = rules.filter((other) => other.id !== rule.id);
    await requireDnatRule(work, nat, { ...rule, ...input.change }, others, input);
    await work.tx.update("natRule", { id: rule.id }, input.change);
    endDryRun(input);
  },
);
