import type { EniPermission } from "../../../domain/eni/eni.ts";
import type { New } from "../../../domain/row.ts";
import type { EcsNetworkInterfacePermissionOut } from "../../../generated/aliyun-rpc.ts";

/** A permission on an ENI as ECS words it. */
export function permissionOut(row: New<EniPermission>): EcsNetworkInterfacePermissionOut {
  return {
    NetworkInterfacePermissionId: row.id,
    NetworkInterfaceId: row.eniId,
    AccountId: Number(row.granteeAccountId),
    Permission: row.permission,
    PermissionState: "Granted",
    ServiceName: "",
  };
}
