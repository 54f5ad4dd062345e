import { required } from "../../domain/fault/fault.ts";
import type { NatGateway, NatRule } from "../../domain/nat/nat-gateway.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";

/** A rule with the gateway that keeps it. */
export interface RuleView {
  readonly rule: NatRule;
  readonly nat: NatGateway | undefined;
}

/** Which rules are asked for. */
export interface RuleQuestion {
  readonly query: Query<NatRule>;
  /** A gateway, or one of its tables, that must exist. */
  readonly of?:
    | { readonly natGatewayId: string }
    | { readonly snatTableId: string }
    | { readonly forwardTableId: string };
}

/** Lists rules of NAT gateways. */
export const listRules = readOperation(
  "nat/list-rules",
  async ({ tx }, { query, of }: RuleQuestion): Promise<Page<RuleView>> => {
    let natGatewayId: string | undefined;
    if (of !== undefined && "natGatewayId" in of) {
      const fault = { kind: "nat.not-found", natGatewayId: of.natGatewayId } as const;
      natGatewayId = required(await tx.get("natGateway", of.natGatewayId), fault).id;
    } else if (of !== undefined) {
      const [tableId = ""] = Object.values(of) as string[];
      const [nat] = await tx.find("natGateway", { where: of });
      natGatewayId = required(nat, { kind: "nat.table-not-found", tableId }).id;
    }
    const within = natGatewayId === undefined ? [] : [{ natGatewayId }];
    const asked = { ...query, and: [...(query.and ?? []), ...within] };
    const { items, total } = await findPage(tx, "natRule", asked);
    const nats = await tx.getMany("natGateway", [...new Set(items.map((rule) => rule.natGatewayId))]);
    const homes = new Map(nats.map((nat) => [nat.id, nat]));
    return { items: items.map((rule) => ({ rule, nat: homes.get(rule.natGatewayId) })), total };
  },
);
