import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { New } from "../../domain/row.ts";
import type { WriteWork } from "../kit/operation.ts";
import {
  requireBound,
  requireFreePort,
  requirePorts,
  requirePrivateAddress,
  requireRuleRoom,
} from "./rule-checks.ts";

/** An inward translation as a caller gives it. */
export interface DnatRule {
  readonly protocol: NatRule["protocol"];
  readonly publicAddress: string;
  readonly publicPort: string;
  readonly privateAddress: string;
  readonly privatePort: string;
  readonly name?: string;
  readonly description?: string;
}

/** How a vendor checks inward rules. */
export interface DnatHabit {
  /** Whether something must have the private address already. */
  readonly live: boolean;
}

function rowOf(work: WriteWork, nat: NatGateway, rule: DnatRule): New<NatRule> {
  return {
    id: work.mint("natForward"),
    natGatewayId: nat.id,
    vpcId: nat.vpcId,
    kind: "dnat",
    sourceSubnetId: null,
    sourceEniId: null,
    sourceCidr: null,
    createdAtMs: work.call.nowMs,
    ...rule,
    name: rule.name ?? "",
    description: rule.description ?? "",
  };
}

/** Refuses an inward rule that cannot be, next to those of the gateway that stay. */
export async function requireDnatRule(
  work: WriteWork,
  nat: NatGateway,
  rule: New<NatRule>,
  present: readonly New<NatRule>[],
  { live }: DnatHabit,
): Promise<void> {
  requirePorts(rule);
  await requireBound(work, nat.id, [rule.publicAddress]);
  await requirePrivateAddress(work, nat, rule.privateAddress, live);
  requireFreePort(present, rule);
}

/** Adds inward rules to a gateway that is held, all or none. */
export async function insertDnatRules(
  work: WriteWork,
  nat: NatGateway,
  rules: readonly DnatRule[],
  habit: DnatHabit,
): Promise<New<NatRule>[]> {
  await requireRuleRoom(work, nat.id, "dnat", rules.length);
  const present: New<NatRule>[] = await work.tx.find("natRule", { where: { natGatewayId: nat.id } });
  const rows = rules.map((rule) => rowOf(work, nat, rule));
  for (const row of rows) {
    await requireDnatRule(work, nat, row, present, habit);
    present.push(row);
  }
  await work.tx.insert("natRule", rows);
  return rows;
}
