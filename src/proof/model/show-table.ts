import type { Hop } from "../network/network.ts";
import type { RouteState, TableState } from "../network/state.ts";
import type { Dialect } from "../wire/outcome.ts";
import { ownDestinations } from "./own-destinations.ts";
import type { ModelRoute, ModelTable, World } from "./world.ts";

/** What a dialect calls a next hop: v2 has no word for ENIs and HAVIPs, Alibaba none for bare addresses. */
function kindIn(dialect: Dialect, { kind }: Hop): string {
  if (dialect === "qcloud-v2" && (kind === "eni" || kind === "havip")) return "";
  return dialect === "aliyun-rpc" && kind === "address" ? "instance" : kind;
}

function showRoute(dialect: Dialect, { destination, hop, enabled }: ModelRoute): RouteState {
  const isTold = dialect !== "qcloud-v2";
  return { destination, kind: kindIn(dialect, hop), hop: hop.id, enabled: isTold ? enabled : undefined };
}

/** A route table as a dialect must describe it. */
export function showTable(world: World, dialect: Dialect, id: string, table: ModelTable): TableState {
  const { vpcId, name, main } = table;
  const placeOf = (one: RouteState) => `${one.destination} ${one.hop}`;
  const routes = table.routes
    .map((route) => showRoute(dialect, route))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const own = dialect === "aliyun-rpc" ? ownDestinations(world, vpcId).toSorted() : [];
  return { id, vpcId, name, main, own, routes };
}
