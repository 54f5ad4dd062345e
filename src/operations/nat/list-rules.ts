import { required } from "../../domain/fault/fault.ts";
import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { Query } from "../../store/port.ts";
import { readOperation, type ReadWork } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { together } from "../kit/together.ts";
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

type Home = NonNullable<RuleQuestion["of"]>;

function homeOf(work: ReadWork, of: Home): Promise<NatGateway> {
  return "natGatewayId" in of ? findGateway(work, of.natGatewayId) : gatewayOfTable(work, of);
}

async function findGateway({ tx }: ReadWork, natGatewayId: string): Promise<NatGateway> {
  return required(await tx.get("natGateway", natGatewayId), { kind: "nat.not-found", natGatewayId });
}

function within({ query, of }: RuleQuestion): Query<NatRule> {
  if (of === undefined) return query;
  const where = "natGatewayId" in of ? { id: of.natGatewayId } : of;
  const home = { table: "natGateway", column: "id", equals: "natGatewayId", where } as const;
  return { ...query, having: [...(query.having ?? []), home] };
}

/** Lists rules of NAT gateways. */
export const listRules = readOperation(
  "nat/list-rules",
  async (work, question: RuleQuestion): Promise<Page<RuleView>> => {
    const { tx } = work;
    const [home, { items, total }] = await together([
      question.of === undefined ? undefined : homeOf(work, question.of),
      findPage(tx, "natRule", within(question)),
    ]);
    const ids = [...new Set(items.map((rule) => rule.natGatewayId))];
    const nats = home === undefined ? await tx.getMany("natGateway", ids) : [home];
    const homes = new Map(nats.map((nat) => [nat.id, nat]));
    return { items: items.map((rule) => ({ rule, nat: homes.get(rule.natGatewayId) })), total };
  },
);
