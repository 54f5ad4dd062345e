import { modifyEni } from "../../../../../operations/eni/modify-eni.ts";
import { action } from "../../../action.ts";
import { requireEniId } from "../../../words/addresses.ts";
import { requireLength, requireText } from "../../../words/checks.ts";
import { requireTrunking } from "../../../words/new-eni.ts";

export default action<"vpc", "ModifyNetworkInterfaceAttribute">({
  async run(input, context) {
    const { NetworkInterfaceName: name, NetworkInterfaceDescription: description } = input;
    await context.write(modifyEni, {
      eniId: requireEniId(input.NetworkInterfaceId),
      ...(name !== undefined && { name: requireText("networkInterfaceName", name) }),
      ...(description !== undefined && {
        description: requireLength("networkInterfaceDescription", description),
      }),
      ...(input.SecurityGroupIds !== undefined && { securityGroupIds: input.SecurityGroupIds }),
      ...(input.TrunkingFlag !== undefined && { trunking: requireTrunking(input.TrunkingFlag) }),
    });
    return {};
  },
});
