import { detachEni } from "../../../../../operations/eni/detach-eni.ts";
import { action } from "../../../action.ts";
import { refuseGiven } from "../../../words/checks.ts";

export default action<"ecs", "DetachNetworkInterface">({
  faults: {
    "instance.not-found": "InvalidEcsId.NotFound",
    "eni.is-primary": "InvalidOperation.DetachPrimaryEniNotAllowed",
  },
  async run(input, context) {
    refuseGiven("trunkNetworkInstanceId", input.TrunkNetworkInstanceId, "there are no trunk interfaces here");
    await context.write(detachEni, { eniId: input.NetworkInterfaceId, instanceId: input.InstanceId });
    return {};
  },
});
