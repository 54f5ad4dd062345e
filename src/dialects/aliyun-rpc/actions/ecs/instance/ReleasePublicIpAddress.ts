import { readEipQuotas } from "../../../../../operations/eip/read-eip-quotas.ts";
import { returnWanIps } from "../../../../../operations/eip/return-wan-ips.ts";
import { action } from "../../../action.ts";
import { dryRunOf } from "../../../words/dry-run.ts";

export default action<"ecs", "ReleasePublicIpAddress">({
  fields: { address: "PublicIpAddress" },
  async run(input, context) {
    const { PublicIpAddress: address, InstanceId: instanceId } = input;
    await context.write(returnWanIps, {
      addresses: [address],
      ...(instanceId !== undefined && { instanceId }),
      ...dryRunOf(input),
    });
    const quotas = await context.read(readEipQuotas, undefined);
    const { used = 0, limit = 0 } = quotas.find(({ quota }) => quota === "wanIpChangesPerDay") ?? {};
    return { RemainTimes: String(limit - used) };
  },
});
