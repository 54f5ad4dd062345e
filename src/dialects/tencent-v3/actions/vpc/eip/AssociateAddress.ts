import { refuse } from "../../../../../domain/fault/fault.ts";
import { associateEip } from "../../../../../operations/eip/associate-eip.ts";
import { action } from "../../../action.ts";
import { requireEipId } from "../../../words/eip.ts";
import { requireTarget } from "../../../words/eip-target.ts";
import { taskNumber } from "../../../words/task-number.ts";

export default action<"vpc", "AssociateAddress">({
  faults: {
    "request.conflict": "InvalidParameterConflict",
    "eni.not-found": "InvalidNetworkInterfaceId.NotFound",
    "address.not-on-eni": "InvalidParameterValue.NetworkInterfaceNotFound",
    "instance.not-found": "InvalidInstanceId.NotFound",
    "instance.wrong-state": "InvalidParameterValue.InvalidInstanceState",
    "resource.busy": "OperationDenied.MutexTaskRunning",
  },
  async run(input, context) {
    const eipId = requireEipId(input.AddressId);
    const target = requireTarget({
      instanceId: input.InstanceId ?? "",
      eniId: input.NetworkInterfaceId ?? "",
      privateIp: input.PrivateIpAddress ?? "",
    });
    const region = input.InstanceRegion ?? "";
    if (region !== "" && region !== context.call.region) {
      const reason = "an EIP is bound in its own region";
      refuse({ kind: "request.unsupported", field: "instanceRegion", value: region, reason });
    }
    const direct = input.EipDirectConnection ?? false;
    // The seed's text is followed: an instance's ordinary public address is released when an EIP comes.
    const mode = direct ? "direct" : "";
    const { taskId } = await context.write(associateEip, { eipId, target, wan: "release", mode, direct });
    return { TaskId: String(taskNumber(taskId)) };
  },
});
