import { refuse } from "../../../../../domain/fault/fault.ts";
import { assignPrivateIps } from "../../../../../operations/private-ip/assign-private-ips.ts";
import { action } from "../../../action.ts";
import { newId } from "../../../words/ids.ts";
import { taskOut } from "../../../words/task.ts";

export default action<"AssignPrivateIpAddresses">({
  async run(input, context) {
    const addresses = input.privateIpAddressSet ?? [];
    if (addresses.some((one) => one.primary)) {
      const reason = "the primary address exists already and cannot be changed";
      refuse({ kind: "request.unsupported", field: "primary", value: "true", reason });
    }
    const { taskId } = await context.write(assignPrivateIps, {
      vpcId: await newId(context, "vpc", input.vpcId),
      eniId: input.networkInterfaceId,
      addresses: addresses.map((one) => ({ address: one.privateIpAddress })),
      count: input.secondaryPrivateIpAddressCount ?? 0,
    });
    return taskOut(taskId);
  },
});
