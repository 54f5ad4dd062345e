import { revokePermission } from "../../../../../operations/eni-permission/revoke-permission.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DeleteNetworkInterfacePermission">({
  // Force is for grants in use; none can be here, where no account sees another's interfaces.
  hints: ["Force"],
  async run({ NetworkInterfacePermissionId: permissionId }, context) {
    await context.write(revokePermission, { permissionId });
    return {};
  },
});
