import type { JsonObject } from "../../../../../domain/json.ts";
import { modifyEni } from "../../../../../operations/eni/modify-eni.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "EnableNetworkInterfaceQoS">({
  async run({ NetworkInterfaceId: eniId, QoS = {} }, context) {
    await context.write(modifyEni, { eniId, traits: { qos: QoS as JsonObject } });
    return {};
  },
});
