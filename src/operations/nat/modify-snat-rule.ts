import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { ruleNamed } from "./remove-rules.ts";
import { findNatGateway, type RuleHome } from "./rule-home.ts";
import { requireSnatRule } from "./snat-rules.ts";

/** What is to change about an outward translation; what is left out stays. */
export interface ModifySnatRule extends DryRun {
  readonly home: RuleHome;
  readonly ruleId: string;
  readonly addresses?: readonly string[];
  readonly name?: string;
  readonly description?: string;
}

/** Changes the addresses or the name of an outward translation. */
export const modifySnatRule = writeOperation(
  "nat/modify-snat-rule",
  async (work, input: ModifySnatRule): Promise<void> => {
    const nat = await findNatGateway(work, input.home);
    const rules = await work.tx.find("natRule", { where: { natGatewayId: nat.id } });
    const rule = ruleNamed(rules, "snat", { id: input.ruleId });
    const { name = rule.name, description = rule.description, addresses } = input;
    const publicAddress = addresses?.join(",") ?? rule.publicAddress;
    const others = rules.filter((other) => other.id !== rule.id);
    await requireSnatRule(work, nat, { ...rule, publicAddress }, others);
    await work.tx.update("natRule", { id: rule.id }, { name, description, publicAddress });
    endDryRun(input);
  },
);
