import { deleteEni } from "../../../../../operations/eni/delete-eni.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";

export default action<"vpc", "DeleteNetworkInterface">({
  async run(input, context) {
    await context.write(deleteEni, { eniId: requireEniId(input.NetworkInterfaceId) });
    return {};
  },
});
