import { removeRules } from "../../../../../operations/nat/remove-rules.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DeleteSnatEntry">({
  async run({ SnatTableId: snatTableId, SnatEntryId: id }, context) {
    await context.write(removeRules, { home: { snatTableId }, kind: "snat", names: [{ id }] });
    return {};
  },
});
