import { refuse } from "../../../../../domain/fault/fault.ts";
import { characterCount } from "../../../../../domain/name-rules.ts";
import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { action } from "../../../action.ts";

export default action<"ModifyInstanceAttributes">({
  faults: { "instance.wrong-state": "OperationConstraints.InvaildInstanceStatus" },
  async run({ instanceId, instanceName: name }, context) {
    if (characterCount(name) > 60) refuse({ kind: "request.too-long", field: "instanceName", limit: 60 });
    await context.write(modifyInstances, { instanceIds: [instanceId], change: { name } });
    return {};
  },
});
