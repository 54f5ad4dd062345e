import { createPublicPool } from "../../../../../operations/public-pool/create-pool.ts";
import { action } from "../../../action.ts";
import { newPool } from "../../../words/public-pool.ts";

export default action<"vpc", "CreatePublicIpAddressPool">({
  refuses: { Zones: "only pools of cloud boxes are in zones, and there are none here" },
  async run(input, context) {
    const id = await context.write(createPublicPool, newPool(input));
    // Terraform reads the id under the name that the vendor first misspelt.
    return {
      PublicIpAddressPoolId: id,
      PulbicIpAddressPoolId: id,
      ResourceGroupId: input.ResourceGroupId ?? "",
    };
  },
});
