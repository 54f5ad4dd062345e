import type { QuotaName } from "../../../../../domain/profile.ts";
import { readEipQuotas } from "../../../../../operations/eip/read-eip-quotas.ts";
import { action } from "../../../action.ts";

const quotaIds: { readonly [Q in QuotaName]?: string } = {
  eipsPerRegion: "TOTAL_EIP_QUOTA",
  eipsPerDay: "DAILY_EIP_APPLY",
  wanIpChangesPerDay: "DAILY_PUBLIC_IP_ASSIGN",
  eipRecoveriesPerMonth: "MONTHLY_RECOVER_QUOTA",
};

export default action<"vpc", "DescribeAddressQuota">({
  async run(_input, context) {
    const quotas = await context.read(readEipQuotas, undefined);
    return {
      QuotaSet: quotas.map(({ quota, used, limit }) => ({
        QuotaId: quotaIds[quota] ?? quota,
        QuotaCurrent: used,
        QuotaLimit: limit,
        QuotaGroup: context.call.region,
      })),
    };
  },
});
