import type { QuotaName } from "../../../../../domain/profile.ts";
import { readEipQuotas } from "../../../../../operations/eip/read-eip-quotas.ts";
import { action } from "../../../action.ts";

export default action<"DescribeEipQuota">({
  async run(_input, context) {
    const quotas = await context.read(readEipQuotas, undefined);
    const of = (name: QuotaName) => quotas.find(({ quota }) => quota === name) ?? { used: 0, limit: 0 };
    const [eips, applied, changed] = [of("eipsPerRegion"), of("eipsPerDay"), of("wanIpChangesPerDay")];
    return {
      data: {
        eipNumQuota: eips.limit,
        currentEipNum: eips.used,
        dailyApplyQuota: applied.limit,
        dailyApplyCount: applied.used,
        dailyAllocWanIpQuota: changed.limit,
        dailyAllocWanIpCount: changed.used,
      },
    };
  },
});
