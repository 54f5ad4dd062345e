import { listPermissions } from "../../../../../operations/eni-permission/list-permissions.ts";
import { action } from "../../../action.ts";
import { permissionOut } from "../../../words/eni-permission.ts";
import { pageOf } from "../../../words/paging.ts";

export default action<"ecs", "DescribeNetworkInterfacePermissions">({
  async run(input, context) {
    const { NetworkInterfaceId: eniId, NetworkInterfacePermissionId: ids = [] } = input;
    const { part, echo } = pageOf(input, { most: 100 });
    const where = { ...(eniId !== undefined && { eniId }), ...(ids.length > 0 && { id: ids }) };
    const { items, total } = await context.read(listPermissions, { where, ...part });
    return {
      NetworkInterfacePermissions: { NetworkInterfacePermission: items.map(permissionOut) },
      TotalCount: total,
      ...echo,
    };
  },
});
