import { refuse } from "../../../../../domain/fault/fault.ts";
import { type ChangeAddress, changeAddress } from "../../../../../operations/eip/change-address.ts";
import { action } from "../../../action.ts";
import { requireEipId } from "../../../words/eip.ts";
import { requireInstanceId } from "../../../words/eip-target.ts";
import { taskNumber } from "../../../words/task-number.ts";

function changeOf({ InstanceId = "", AddressId = "" }): ChangeAddress {
  if (InstanceId !== "" && AddressId !== "") {
    refuse({ kind: "eip.target-combination", fields: ["instanceId", "eipId"] });
  }
  if (InstanceId !== "") return { instanceId: requireInstanceId(InstanceId) };
  if (AddressId === "") refuse({ kind: "request.missing", anyOf: ["instanceId", "eipId"] });
  return { eipId: requireEipId(AddressId) };
}

export default action<"vpc", "AdjustPublicAddress">({
  faults: { "instance.not-found": "InvalidInstanceId.NotFound" },
  async run(input, context) {
    const { taskId } = await context.write(changeAddress, changeOf(input));
    return { TaskId: taskNumber(taskId) };
  },
});
