import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
const keys = 6;

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "tagKeysPerAccount", limit: keys },
      { quota: "valuesPerTagKey", limit: keys },
      { quota: "vpcsPerRegion", limit: 100 },
    ],
  });
});
afterAll(() => cloud.close());

/** Makes tagged networks in two regions at once; tells how many were made and what refused the others. */
async function race(tagOf: (turn: number) => { Key: string; Value: string }) {
  const regions = ["ap-guangzhou", "ap-shanghai"].map((region) => tencentClients(cloud, region).vpc);
  const calls = Array.from({ length: 4 * keys }, (_, turn) => {
    const named = { VpcName: "tagged", CidrBlock: "10.0.0.0/16", Tags: [tagOf(turn)] };
    return regions[turn % 2]?.CreateVpc(named);
  });
  const ends = await Promise.allSettled(calls);
  const refused = ends.filter((end) => end.status === "rejected");
  const codes = refused.map((end) => (end.reason as { code: string }).code);
  return { made: ends.length - refused.length, codes: [...new Set(codes)] };
}

test("regions that race for the last tag keys of the account get no more than there are", async () => {
  const { made, codes } = await race((turn) => ({ Key: `key-${turn}`, Value: "v" }));
  expect(made).toBe(keys);
  expect(codes).toEqual(["LimitExceeded.TagKeyExceeded"]);
});

test("nor more values of a key", async () => {
  const { TagKeys } = await tencentClients(cloud).tag.GetTagKeys({});
  const [Key = ""] = TagKeys ?? [];
  const { made, codes } = await race((turn) => ({ Key, Value: `value-${turn}` }));
  expect(made).toBe(keys - 1);
  expect(codes).toEqual(["LimitExceeded.TagTagsExceeded"]);
});
