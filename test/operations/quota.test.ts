import { expect, test } from "vitest";
import { passedQuota, requireQuota } from "../../src/operations/kit/quota.ts";
import type { WriteWork } from "../../src/operations/kit/operation.ts";

const profile = { quotas: { vpcsPerRegion: 3 } };

function work(manner: WriteWork["manner"], quotas: WriteWork["rules"]["quotas"] = []): WriteWork {
  const call = { accountId: "1", region: "here" };
  return { manner, operation: "vpc/create-vpc", call, profile, rules: { quotas } } as unknown as WriteWork;
}

test("a quota is passed by what is counted beyond it", () => {
  expect(passedQuota(work("alone"), "vpcsPerRegion", 3)).toBeUndefined();
  expect(passedQuota(work("alone"), "vpcsPerRegion", 4)).toBe(3);
  expect(() => requireQuota(work("alone"), "vpcsPerRegion", 3)).toThrow("quota.exceeded");
  requireQuota(work("alone"), "vpcsPerRegion", 1, 2);
});

test("a configured limit goes before the profile's, for its account and region", () => {
  const limits = (region: string) => [{ quota: "vpcsPerRegion", limit: 7, region } as const];
  expect(passedQuota(work("alone", limits("here")), "vpcsPerRegion", 7)).toBeUndefined();
  expect(passedQuota(work("alone", limits("there")), "vpcsPerRegion", 7)).toBe(3);
});

test("nothing is counted by a change that others go beside", () => {
  expect(() => passedQuota(work("alongside"), "vpcsPerRegion", 1)).toThrow("must go alone");
  expect(() => requireQuota(work("alongside"), "vpcsPerRegion", 0)).toThrow("must go alone");
});
