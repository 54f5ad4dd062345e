import { refuse } from "../../../../../domain/fault/fault.ts";
import { renewEips } from "../../../../../operations/eip/renew-eips.ts";
import { action } from "../../../action.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { renewFlags } from "../../../words/eip-charge.ts";

const flags = [...renewFlags, "DISABLE_NOTIFY_AND_MANUAL_RENEW"];

export default action<"vpc", "ModifyAddressesRenewFlag">({
  faults: { "eip.not-found": "InvalidParameterValue.AddressNotFound" },
  async run({ AddressIds, RenewFlag: renewFlag }, context) {
    if (!flags.includes(renewFlag)) {
      const expected = flags.join(", ");
      refuse({ kind: "request.out-of-range", field: "renewFlag", value: renewFlag, expected });
    }
    await context.write(renewEips, { eipIds: requireEipIds(AddressIds), months: 0, renewFlag });
    return {};
  },
});
