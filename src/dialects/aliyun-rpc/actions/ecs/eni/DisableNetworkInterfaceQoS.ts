import { modifyEni } from "../../../../../operations/eni/modify-eni.ts";
import { action } from "../../../action.ts";

export default action<"ecs", "DisableNetworkInterfaceQoS">({
  async run({ NetworkInterfaceId: eniId }, context) {
    await context.write(modifyEni, { eniId, traits: { qos: null } });
    return {};
  },
});
