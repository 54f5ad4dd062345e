import type { JsonObject } from "../../domain/json.ts";
import { writeOperation } from "../kit/operation.ts";
import { lockRouteTable, type RouteTableName } from "./lock-route-table.ts";

/** What is to change about a route table; what is left out stays. */
export interface ModifyRouteTable extends RouteTableName {
  readonly name?: string;
  readonly description?: string;
  readonly traits?: JsonObject;
}

/** Changes how a route table is called and described. */
export const modifyRouteTable = writeOperation(
  "route-table/modify-route-table",
  async (work, input: ModifyRouteTable): Promise<void> => {
    const table = await lockRouteTable(work, input);
    const { name = table.name, description = table.description } = input;
    const traits = { ...table.traits, ...input.traits };
    await work.tx.update("routeTable", { id: table.id }, { name, description, traits });
  },
);
