import type { ReadTx, TableName } from "../../store/port.ts";
import { readOperation } from "../kit/operation.ts";
import { liveAddresses } from "../subnet/live-addresses.ts";

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
export const loadVpcParts = readOperation(
  "vpc/load-parts",
  async ({ tx }, vpcIds: readonly string[]): Promise<VpcParts[]> => {
    const subnets = await idsByVpc(tx, "subnet", vpcIds);
    const routeTables = await idsByVpc(tx, "routeTable", vpcIds);
    const natGateways = await idsByVpc(tx, "natGateway", vpcIds);
    const parts: VpcParts[] = [];
    for (const vpcId of vpcIds) {
      const subnetIds = subnets.get(vpcId) ?? [];
      parts.push({
        subnetIds,
        routeTableIds: routeTables.get(vpcId) ?? [],
        natGatewayIds: natGateways.get(vpcId) ?? [],
        instanceCount: await tx.count("instance", { where: { vpcId } }),
        liveCount: await liveAddresses(tx, subnetIds),
      });
    }
    return parts;
  },
);
