import { required } from "../../domain/fault/fault.ts";
import { writeOperation } from "../kit/operation.ts";

/** Takes a permission on an ENI back. */
export const revokePermission = writeOperation(
  "eni-permission/revoke-permission",
  async ({ tx }, { permissionId }: { readonly permissionId: string }) => {
    const [row] = await tx.remove("eniPermission", { id: permissionId });
    required(row, { kind: "eni-permission.not-found", permissionId });
  },
);
