import { openPublicPools } from "../../../../../operations/public-pool/open-feature.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "OpenPublicIpAddressPoolService">({
  async run(_input, context) {
    await context.write(openPublicPools, undefined);
    return { Code: "200", Message: "successful" };
  },
});
