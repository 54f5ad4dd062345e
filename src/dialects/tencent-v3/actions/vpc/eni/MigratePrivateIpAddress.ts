import { migratePrivateIp } from "../../../../../operations/private-ip/migrate-private-ip.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "MigratePrivateIpAddress">({
  fields: { eniId: "SourceNetworkInterfaceId" },
  async run(input, context) {
    await context.write(migratePrivateIp, {
      fromEniId: requireEniId(input.SourceNetworkInterfaceId),
      toEniId: requireEniId(input.DestinationNetworkInterfaceId, "DestinationNetworkInterfaceId"),
      address: input.PrivateIpAddress,
    });
    return {};
  },
});
