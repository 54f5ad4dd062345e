import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { Page } from "../../operations/kit/page.ts";
import { listNatGateways } from "../../operations/nat/list-nat-gateways.ts";
import type { NatView } from "../../operations/nat/nat-view.ts";
import type { Query } from "../../store/port.ts";
import type { ActionContext } from "./action.ts";
import { pollRows } from "./poll-rows.ts";

/** Reads a page of NAT gateways; describing one that is on its way to another state asks after its task. */
export async function readNats(context: ActionContext, query: Query<NatGateway>): Promise<Page<NatView>> {
  const seen = await context.read(listNatGateways, query);
  const gateways = seen.items.map(({ nat }) => nat);
  return (await pollRows(context, gateways)) ? context.read(listNatGateways, query) : seen;
}
