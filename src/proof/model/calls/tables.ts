import type { TableRef } from "../../network/network.ts";

/** Calls about route tables. */
export interface TableCalls {
  createTable: { readonly vpcId: string; readonly name: string };
  deleteTable: TableRef;
  useTable: TableRef & { readonly subnetId: string };
  leaveTable: { readonly tableId: string; readonly subnetId: string };
}
