import { required } from "../../domain/fault/fault.ts";
import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { Query } from "../../store/port.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { gatewayOfTable, type RuleTable } from "./rule-home.ts";

/** A rule with the gateway that keeps it. */
export interface RuleView {
  readonly rule: NatRule;
  readonly nat: NatGateway | undefined;
}

/** Which rules are asked for. */
export interface RuleQuestion {
  readonly query: Query<NatRule>;
  /** A gateway, or one of its tables, that must exist. */
  readonly of?: { readonly natGatewayId: string } | RuleTable;
}

async function homeOf(
  work: ReadWork,
  of: { readonly natGatewayId: string } | RuleTable,
): Promise<NatGateway> {
  if (!("natGatewayId" in of)) return gatewayOfTable(work, of);
  const { natGatewayId } = of;
  return required(await work.tx.get("natGateway", natGatewayId), { kind: "nat.not-found", natGatewayId });
}

/** Lists rules of NAT gateways. */
export const listRules = readOperation(
  "nat/list-rules",
  async (work, { query, of }: RuleQuestion): Promise<Page<RuleView>> => {
    const { tx } = work;
    const home = of === undefined ? undefined : await homeOf(work, of);
    const within = home === undefined ? [] : [{ natGatewayId: home.id }];
    const asked = { ...query, and: [...(query.and ?? []), ...within] };
    const { items, total } = await findPage(tx, "natRule", asked);
    const nats = await tx.getMany("natGateway", [...new Set(items.map((rule) => rule.natGatewayId))]);
    const homes = new Map(nats.map((nat) => [nat.id, nat]));
    return { items: items.map((rule) => ({ rule, nat: homes.get(rule.natGatewayId) })), total };
  },
);
