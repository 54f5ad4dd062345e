import type { NatGateway } from "../../domain/nat/nat-gateway.ts";
import type { WriteWork } from "../kit/operation.ts";
import { addRoutes } from "../route-table/add-routes.ts";

/** Leads what leaves a network through its new NAT gateway, unless its main table says otherwise already. */
export async function leadTrafficThrough(
  work: WriteWork,
  { id, vpcId }: Pick<NatGateway, "id" | "vpcId">,
): Promise<void> {
  const destination = "0.0.0.0/0";
  const [main] = await work.tx.find("routeTable", { where: { vpcId, main: true } });
  if (main === undefined) return;
  await work.tx.lock("routeTable", [main.id]);
  const present = await work.tx.count("route", { where: { routeTableId: main.id, destination } });
  if (present > 0) return;
  await addRoutes(work, main, [{ destination, nextHop: { kind: "nat", word: "NatGateway", id } }]);
}
