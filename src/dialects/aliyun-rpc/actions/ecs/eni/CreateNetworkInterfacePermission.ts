import { refuse } from "../../../../../domain/fault/fault.ts";
import { grantAttachment } from "../../../../../operations/eni-permission/grant-attachment.ts";
import { action } from "../../../action.ts";
import { permissionOut } from "../../../words/eni-permission.ts";

export default action<"ecs", "CreateNetworkInterfacePermission">({
  async run(input, context) {
    const { NetworkInterfaceId: eniId, Permission: permission } = input;
    if (permission !== "InstanceAttach") {
      const expected = "InstanceAttach";
      refuse({ kind: "request.out-of-range", field: "permission", value: permission, expected });
    }
    const granteeAccountId = String(input.AccountId);
    const row = await context.write(grantAttachment, { eniId, granteeAccountId, permission });
    return { NetworkInterfacePermission: permissionOut(row) };
  },
});
