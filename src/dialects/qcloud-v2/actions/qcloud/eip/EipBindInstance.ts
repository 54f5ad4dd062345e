import { associateEip } from "../../../../../operations/eip/associate-eip.ts";
import { requireTarget } from "../../../../tencent-v3/words/eip-target.ts";
import { action } from "../../../action.ts";
import { modeOf } from "../../../words/eip.ts";

export default action<"EipBindInstance">({
  async run({ eipId, mode: asked = "0", ...named }, context) {
    const target = requireTarget({
      instanceId: named.unInstanceId ?? "",
      eniId: named.networkInterfaceId ?? "",
      privateIp: named.privateIpAddress ?? "",
    });
    const mode = modeOf(asked);
    // The page says so: the instance's ordinary public address is unbound and released.
    await context.write(associateEip, { eipId, target, wan: "release", mode, direct: mode === "direct" });
    return {};
  },
});
