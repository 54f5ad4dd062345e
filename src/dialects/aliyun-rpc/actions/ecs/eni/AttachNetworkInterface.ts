import { attachEni } from "../../../../../operations/eni/attach-eni.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";

export default action<"ecs", "AttachNetworkInterface">({
  faults: { "instance.not-found": "InvalidEcsId.NotFound" },
  async run(input, context) {
    const { NetworkCardIndex: card = 0, WaitForNetworkConfigurationReady: waits } = input;
    refuseGiven("trunkNetworkInstanceId", input.TrunkNetworkInstanceId, "there are no trunk interfaces here");
    refuseGiven("waitForNetworkConfigurationReady", waits, "ask for the interface's Status instead");
    if (card !== 0) refuseGiven("networkCardIndex", card, "every instance has one network card here");
    await context.write(attachEni, { eniId: input.NetworkInterfaceId, instanceId: input.InstanceId });
    return {};
  },
});
