import { rateEnis } from "../../../../../operations/eni/rate-enis.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";
import { qosLevelOf, refuseGiven, requireFew } from "../../../words/checks.ts";

export default action<"vpc", "ModifyNetworkInterfaceQos">({
  async run(input, context) {
    refuseGiven("directSendMaxPort", input.DirectSendMaxPort, "there is no direct sending here");
    const ids = requireFew("networkInterfaceIds", input.NetworkInterfaceIds, 100);
    await context.write(rateEnis, {
      eniIds: ids.map((id) => requireEniId(id)),
      qosLevel: qosLevelOf(input.QosLevel),
    });
    return {};
  },
});
