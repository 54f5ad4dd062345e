import { transformWanIp } from "../../../../../operations/eip/transform-wan-ip.ts";
import { requireInstanceId } from "../../../../tencent-v3/words/eip-target.ts";
import { action } from "../../../action.ts";

export default action<"TransformWanIpToEip">({
  async run({ unInstanceId }, context) {
    const instanceId = requireInstanceId(unInstanceId);
    await context.write(transformWanIp, { instanceId, name: "" });
    return {};
  },
});
