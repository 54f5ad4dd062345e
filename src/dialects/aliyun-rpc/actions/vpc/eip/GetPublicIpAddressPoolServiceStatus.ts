import { arePoolsOpen } from "../../../../../operations/public-pool/open-feature.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "GetPublicIpAddressPoolServiceStatus">({
  async run(_input, context) {
    return { Enabled: await context.read(arePoolsOpen, undefined) };
  },
});
