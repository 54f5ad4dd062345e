import { createEni } from "../../../../../operations/eni/create-eni.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";
import { eniOut } from "../../../words/eni.ts";
import { newEni, requireTrunking } from "../../../words/new-eni.ts";

export default action<"vpc", "CreateNetworkInterface">({
  faults: { "eni.address-limit": "LimitExceeded" },
  async run(input, context) {
    refuseGiven("isRdma", input.IsRdma, "there is no RDMA here");
    const trunking = requireTrunking(input.TrunkingFlag);
    const created = await context.write(createEni, { ...newEni(input), trunking });
    const none = { ipv6Addresses: [], prefixes: [], eips: [], eipv6s: [] };
    return { NetworkInterface: eniOut({ ...created, ...none }, context.call.accountId) };
  },
});
