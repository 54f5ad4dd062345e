import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { Query } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { findPage, type Page } from "../kit/page.ts";
import { type NatView, viewsOf } from "./nat-view.ts";

/** Lists NAT gateways with their addresses and rules. */
export const listNatGateways = readOperation(
  "nat/list-nat-gateways",
  async ({ tx }, query: Query<NatGateway>): Promise<Page<NatView>> => {
    const { items, total } = await findPage(tx, "natGateway", query);
    return { items: await viewsOf(tx, items), total };
  },
);
