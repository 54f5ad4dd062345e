import { modifyEni } from "../../../../../operations/eni/modify-eni.ts";
import { action } from "../../../action.ts";
import { requireEniText } from "../../../words/eni.ts";
import { newId } from "../../../words/ids.ts";

export default action<"ModifyNetworkInterface">({
  async run(input, context) {
    const { eniName: name, eniDescription: description } = input;
    await context.write(modifyEni, {
      vpcId: await newId(context, "vpc", input.vpcId),
      eniId: input.networkInterfaceId,
      ...(name !== undefined && { name: requireEniText("networkInterfaceName", name) }),
      ...(description !== undefined && {
        description: requireEniText("networkInterfaceDescription", description),
      }),
    });
    return {};
  },
});
