import { renewEips } from "../../../../../operations/eip/renew-eips.ts";
import { action } from "../../../action.ts";
import { requireEipIds } from "../../../words/eip.ts";
import { monthsOf, renewFlags } from "../../../words/eip-charge.ts";

export default action<"vpc", "RenewAddresses">({
  async run({ AddressIds, AddressChargePrepaid: prepaid }, context) {
    const renewFlag = prepaid.AutoRenewFlag === undefined ? undefined : renewFlags[prepaid.AutoRenewFlag];
    await context.write(renewEips, {
      eipIds: requireEipIds(AddressIds),
      months: monthsOf(prepaid),
      ...(renewFlag !== undefined && { renewFlag }),
    });
    return {};
  },
});
