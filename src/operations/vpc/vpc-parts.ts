import type { ReadTx, TableName } from "../../store/port.ts";
import { together } from "../kit/together.ts";
import { liveCounts } from "../subnet/list-subnets.ts";

/** What a network holds, by id. */
export interface VpcParts {
  readonly subnetIds: readonly string[];
  readonly routeTableIds: readonly string[];
  readonly natGatewayIds: readonly string[];
  readonly instanceCount: number;
  /** Live private addresses. */
  readonly liveCount: number;
}

type Part = Extract<TableName, "subnet" | "routeTable" | "natGateway">;

async function idsByVpc(tx: ReadTx, table: Part, vpcIds: readonly string[]): Promise<Map<string, string[]>> {
  const byVpc = new Map<string, string[]>(vpcIds.map((id) => [id, []]));
  const rows = await tx.pick(table, ["id", "vpcId"], { where: { vpcId: vpcIds } });
  for (const { id, vpcId } of rows) byVpc.get(vpcId)?.push(id);
  return byVpc;
}

/** What networks hold, in the order asked. */
export async function partsOf(tx: ReadTx, vpcIds: readonly string[]): Promise<VpcParts[]> {
  const [subnets, routeTables, natGateways, instances, live] = await together([
    idsByVpc(tx, "subnet", vpcIds),
    idsByVpc(tx, "routeTable", vpcIds),
    idsByVpc(tx, "natGateway", vpcIds),
    tx.countPer({ table: "instance", column: "vpcId", per: "vpc", found: { where: { id: vpcIds } } }),
    liveCounts(tx, { where: { vpcId: vpcIds } }),
  ]);
  return vpcIds.map((vpcId) => {
    const subnetIds = subnets.get(vpcId) ?? [];
    return {
      subnetIds,
      routeTableIds: routeTables.get(vpcId) ?? [],
      natGatewayIds: natGateways.get(vpcId) ?? [],
      instanceCount: instances.get(vpcId) ?? 0,
      liveCount: subnetIds.reduce((sum, id) => sum + (live.get(id) ?? 0), 0),
    };
  });
}
