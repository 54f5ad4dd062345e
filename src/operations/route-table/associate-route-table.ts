import { refuse, required } from "../../domain/fault/fault.ts";
import type { RouteTable } from "../../domain/route-table/route-table.ts";
import type { Subnet } from "../../domain/subnet/subnet.ts";
import { writeOperation, type WriteWork } from "../kit/operation.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";

/** Which table is to serve which subnet. */
export interface AssociateRouteTable extends RouteTableName {
  readonly subnetId: string;
  /** Whether a custom table must be left before another is taken, as Alibaba Cloud wants it. */
  readonly oneCustomTable?: boolean;
}

async function lockSubnet(work: WriteWork, { subnetId, vpcId }: AssociateRouteTable): Promise<Subnet> {
  const [found] = await work.tx.lock("subnet", [subnetId]);
  const subnet = required(found, { kind: "subnet.not-found", subnetId });
  if (vpcId !== undefined && subnet.vpcId !== vpcId) refuse({ kind: "subnet.vpc-mismatch", subnetId, vpcId });
  return subnet;
}

async function requireFree(work: WriteWork, subnet: Subnet, table: RouteTable): Promise<void> {
  if (table.main) refuse({ kind: "route-table.main-association", routeTableId: table.id });
  const present = await work.tx.get("routeTable", subnet.routeTableId);
  if (present === undefined || present.main) return;
  refuse({ kind: "route-table.associated", routeTableId: present.id, subnetId: subnet.id });
}

/** Makes a table serve a subnet in the place of the one that does. */
export const associateRouteTable = writeOperation(
  "route-table/associate-route-table",
  async (work, input: AssociateRouteTable): Promise<void> => {
    const { vpcId } = input;
    if (vpcId !== undefined) {
      required(await work.tx.get("vpc", vpcId), { kind: "vpc.not-found", vpcId });
    }
    const subnet = await lockSubnet(work, input);
    const table = await lockRouteTable(work, input);
    const routeTableId = table.id;
    if (table.vpcId !== subnet.vpcId) {
      refuse({ kind: "route-table.vpc-mismatch", routeTableId, vpcId: subnet.vpcId });
    }
    if (input.oneCustomTable === true) await requireFree(work, subnet, table);
    await work.tx.update("subnet", { id: subnet.id }, { routeTableId });
    await work.tx.touch("routeTable", [subnet.routeTableId, routeTableId]);
  },
);
