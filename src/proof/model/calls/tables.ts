import type { Hop, TableRef } from "../../network/network.ts";

interface RouteRef extends TableRef {
  readonly destination: string;
  readonly hop: Hop;
}

/** Calls about route tables and what is in them. */
export interface TableCalls {
  createTable: { readonly vpcId: string; readonly name: string };
  deleteTable: TableRef;
  useTable: TableRef & { readonly subnetId: string };
  leaveTable: { readonly tableId: string; readonly subnetId: string };
  addRoute: RouteRef;
  dropRoute: RouteRef;
}
