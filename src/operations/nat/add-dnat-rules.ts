import type { NatRule } from "../../domain/nat/nat-gateway.ts";
import type { New } from "../../domain/row.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { type DnatHabit, type DnatRule, insertDnatRules } from "./dnat-rules.ts";
import { findNatGateway, type RuleHome } from "./rule-home.ts";

/** Inward translations that a gateway is to have besides those it has. */
export interface AddDnatRules extends DnatHabit, DryRun {
  readonly home: RuleHome;
  readonly rules: readonly DnatRule[];
}

/** Adds inward translations, all or none. */
export const addDnatRules = writeOperation(
  "nat/add-dnat-rules",
  async (work, input: AddDnatRules): Promise<New<NatRule>[]> => {
    const nat = await findNatGateway(work, input.home);
    const rules = await insertDnatRules(work, nat, input.rules, input);
    endDryRun(input);
    return rules;
  },
);
