import type { NatRule } from "../../domain/nat/nat-gateway.ts";
import type { New } from "../../domain/row.ts";
import { type DryRun, endDryRun } from "../kit/dry-run.ts";
import { writeOperation } from "../kit/operation.ts";
import { findNatGateway, type RuleHome } from "./rule-home.ts";
import { insertSnatRules, type SnatRule } from "./snat-rules.ts";

/** Outward translations that a gateway is to have besides those it has. */
export interface AddSnatRules extends DryRun {
  readonly home: RuleHome;
  readonly rules: readonly SnatRule[];
}

/** Adds outward translations, all or none. */
export const addSnatRules = writeOperation(
  "nat/add-snat-rules",
  async (work, input: AddSnatRules): Promise<New<NatRule>[]> => {
    const nat = await findNatGateway(work, input.home);
    const rules = await insertSnatRules(work, nat, input.rules);
    endDryRun(input);
    return rules;
  },
);
