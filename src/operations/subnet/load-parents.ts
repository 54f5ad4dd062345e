import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import type { Vpc } from "../../domain/vpc/vpc.ts";
import { readOperation } from "../kit/operation.ts";

/** The network and the route table of a subnet; undefined where one went between two looks. */
export interface SubnetParents {
  readonly vpc: Vpc | undefined;
  readonly routeTable: RouteTable | undefined;
}

/** The parents of subnets, in the order asked. */
export const loadSubnetParents = readOperation(
  "subnet/load-parents",
  async ({ tx }, subnets: readonly Pick<Subnet, "vpcId" | "routeTableId">[]): Promise<SubnetParents[]> => {
    const vpcs = await tx.getMany("vpc", [...new Set(subnets.map((one) => one.vpcId))]);
    const tables = await tx.getMany("routeTable", [...new Set(subnets.map((one) => one.routeTableId))]);
    return subnets.map(({ vpcId, routeTableId }) => ({
      vpc: vpcs.find((vpc) => vpc.id === vpcId),
      routeTable: tables.find((table) => table.id === routeTableId),
    }));
  },
);
