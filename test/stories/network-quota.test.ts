import { expect } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { story } from "../kit/story.ts";

const limit = 7;

story(
  "no race passes a quota (P4)",
  async (teller) => {
    const attempts = Array.from({ length: 30 }, (_, at) => teller.createVpc("10.0.0.0/16", `racer-${at}`));
    const results = await Promise.allSettled(attempts);
    const made = results.filter((one) => one.status === "fulfilled");
    expect(made).toHaveLength(limit);
    const codes = results
      .filter((one) => one.status === "rejected")
      .map((one) => (one.reason as { code: string }).code);
    expect(new Set(codes)).toEqual(new Set([teller.networkCodes.vpcFull]));
    expect(await teller.vpcs()).toHaveLength(limit);

    // Room comes back with what is deleted, and no more than that.
    const [first] = await teller.vpcs();
    await teller.deleteVpc(first?.id ?? "");
    const again = await teller.createVpc("10.0.0.0/16", "late");
    expect(again).not.toBe("");
    expect(await refusalOf(teller.createVpc("10.0.0.0/16", "too late"))).toBe(teller.networkCodes.vpcFull);
  },
  { cloud: { quotas: [{ quota: "vpcsPerRegion", limit }] } },
);

story(
  "no race passes the quota of subnets, nor makes two that overlap",
  async (teller) => {
    const vpcId = await teller.createVpc("10.0.0.0/16");
    const same = Array.from({ length: 10 }, () => teller.createSubnet(vpcId, "10.0.200.0/24"));
    const oneOfThem = (await Promise.allSettled(same)).filter((one) => one.status === "fulfilled");
    expect(oneOfThem).toHaveLength(1);
    const many = Array.from({ length: 20 }, (_, at) => teller.createSubnet(vpcId, `10.0.${at}.0/24`));
    const made = (await Promise.allSettled(many)).filter((one) => one.status === "fulfilled");
    expect(made).toHaveLength(4);
    expect(await teller.subnetsOf(vpcId)).toHaveLength(5);
  },
  { cloud: { quotas: [{ quota: "subnetsPerVpc", limit: 5 }] } },
);
