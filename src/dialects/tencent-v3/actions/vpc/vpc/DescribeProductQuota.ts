import type { QuotaName } from "../../../../../domain/profile.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { readUsage } from "../../../../../operations/quota/read-usage.ts";
import { ownEntry } from "../../../../kit/own-entry.ts";
import { action } from "../../../action.ts";

interface QuotaWords {
  readonly quota: QuotaName;
  readonly id: string;
  readonly name: string;
}

// The other products cannot be made here, so they have no quotas.
const products: Readonly<Record<string, readonly QuotaWords[]>> = {
  vpc: [
    { quota: "vpcsPerRegion", id: "appid-max-vpcs", name: "VPCs in a region" },
    { quota: "enisPerRegion", id: "appid-max-enis", name: "ENIs in a region" },
  ],
  dfw: [{ quota: "groupsPerRegion", id: "appid-max-security-groups", name: "Security groups in a region" }],
  eip: [{ quota: "eipsPerRegion", id: "TOTAL_EIP_QUOTA", name: "EIPs in a region" }],
  ccn: [],
  vpn: [],
  dc: [],
  clb: [],
};

export default action<"vpc", "DescribeProductQuota">({
  fieldFaults: { product: "InvalidParameterValue" },
  async run(input, context) {
    const expected = Object.keys(products).join(", ");
    const wrong = { kind: "request.out-of-range", field: "product", value: input.Product, expected } as const;
    const quotas = ownEntry(products, input.Product);
    if (quotas === undefined) return refuse(wrong);
    const uses = await context.read(readUsage, undefined);
    const useOf = (quota: QuotaName) => uses.find((use) => use.quota === quota);
    const ProductQuotaSet = quotas.map(({ quota, id, name }) => ({
      QuotaId: id,
      QuotaName: name,
      QuotaCurrent: useOf(quota)?.used ?? 0,
      QuotaLimit: useOf(quota)?.limit ?? 0,
      QuotaRegion: true,
    }));
    return { ProductQuotaSet, TotalCount: ProductQuotaSet.length };
  },
});
