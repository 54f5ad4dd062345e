import { createEni } from "../../../../../operations/eni/create-eni.ts";
import { action } from "../../../action.ts";
import { requireEniText } from "../../../words/eni.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"CreateNetworkInterface">({
  fieldFaults: { networkInterfaceName: "InvalidNetworkInterfaceName" },
  async run(input, context) {
    const { taskId } = await context.write(createEni, {
      vpcId: await newId(context, "vpc", input.vpcId),
      subnetId: await newId(context, "subnet", input.subnetId),
      name: requireEniText("networkInterfaceName", input.eniName),
      description: requireEniText("networkInterfaceDescription", input.eniDescription ?? ""),
      addresses: (input.privateIpAddressSet ?? []).map(({ privateIpAddress: address, primary }) => ({
        address,
        primary,
      })),
      count: input.secondaryPrivateIpAddressCount ?? 0,
      securityGroupIds: input.sgIds ?? [],
    });
    return taskOut(taskId);
  },
});
