import { migrateEni } from "../../../../../operations/eni/migrate-eni.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";
import { requireStandardAttach } from "../../../words/new-eni.ts";

export default action<"vpc", "MigrateNetworkInterface">({
  async run(input, context) {
    requireStandardAttach(input.AttachType);
    await context.write(migrateEni, {
      eniId: requireEniId(input.NetworkInterfaceId),
      fromInstanceId: input.SourceInstanceId,
      toInstanceId: input.DestinationInstanceId,
    });
    return {};
  },
});
