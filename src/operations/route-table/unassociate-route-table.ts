import { refuse, required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockRouteTable } from "./lock-route-table.ts";

/** Gives a subnet back to the main route table of its network. */
export const unassociateRouteTable = writeOperation(
  "route-table/unassociate-route-table",
  async (work, input: { readonly routeTableId: string; readonly subnetId: string }): Promise<void> => {
    const { subnetId } = input;
    const [found] = await work.tx.lock("subnet", [subnetId]);
    const subnet = required(found, { kind: "subnet.not-found", subnetId });
    const table = await lockRouteTable(work, { routeTableId: input.routeTableId });
    const routeTableId = table.id;
    if (subnet.routeTableId !== routeTableId) {
      refuse({ kind: "route-table.not-associated", routeTableId, subnetId });
    }
    if (table.main) refuse({ kind: "route-table.main-association", routeTableId });
    const [main] = await work.tx.pick("routeTable", ["id"], { where: { vpcId: table.vpcId, main: true } });
    if (main === undefined) throw new Error(`the VPC ${table.vpcId} has no main route table`);
    await work.tx.update("subnet", { id: subnetId }, { routeTableId: main.id });
    await work.tx.touch("routeTable", [routeTableId, main.id]);
  },
);
