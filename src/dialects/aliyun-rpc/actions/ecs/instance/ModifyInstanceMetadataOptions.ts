import { refuse } from "../../../../../domain/fault/fault.ts";
import { modifyInstances } from "../../../../../operations/instance/modify-instances.ts";
import { requireWord } from "../../../../kit/one-of.ts";
import { keptTraits } from "../../../../kit/traits.ts";
import { action } from "../../../action.ts";

const onOff = ["enabled", "disabled"];

export default action<"ecs", "ModifyInstanceMetadataOptions">({
  fieldFaults: {
    httpEndpoint: "InvalidHttpEndpoint.NotSupported",
    httpTokens: "InvalidHttpTokens.NotSupported",
    httpPutResponseHopLimit: "InvalidHttpPutResponseHopLimit.NotSupported",
  },
  async run(input, context) {
    const { HttpPutResponseHopLimit: hops } = input;
    const id = input.InstanceId ?? refuse({ kind: "request.missing", anyOf: ["instanceId"] });
    if (hops !== undefined && (hops < 1 || hops > 64)) {
      const field = "httpPutResponseHopLimit";
      refuse({ kind: "request.out-of-range", field, value: hops, expected: "1 to 64" });
    }
    const traits = keptTraits({
      httpEndpoint: requireWord("httpEndpoint", input.HttpEndpoint, onOff),
      httpTokens: requireWord("httpTokens", input.HttpTokens, ["optional", "required"]),
      httpPutResponseHopLimit: hops,
      instanceMetadataTags: requireWord("instanceMetadataTags", input.InstanceMetadataTags, onOff),
    });
    await context.write(modifyInstances, { instanceIds: [id], change: {}, traits });
    return {};
  },
});
