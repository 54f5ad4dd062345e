import { afterAll, beforeAll, expect, test } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import { qcloudClient, type V2Call } from "../kit/clients.ts";

const start = Date.parse("2026-01-01T00:00:00Z");
let nowMs = start;
let place: Awaited<ReturnType<typeof tencentPlace>>;
let call: V2Call;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { nowMs: () => nowMs, clockSkewMs: 100 * 365 * 86_400_000 });
  call = qcloudClient(place.cloud);
});
afterAll(() => place.cloud.close());

interface Times {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly freeSecond: number;
}

async function show(eipId: string): Promise<Times | undefined> {
  const { data } = await call("DescribeEip", { eipIds: [eipId] });
  return (data as { eipSet: Times[] }).eipSet[0];
}

async function later(seconds: number, action: string, parameters: Record<string, unknown>): Promise<void> {
  nowMs += seconds * 1000;
  expect(await call(action, parameters)).toMatchObject({ code: 0 });
}

test("an EIP tells when it was changed, and for how long it has been free", async () => {
  const made = (await call("CreateEip", { goodsNum: 1 }))["data"] as { eipIds: string[] };
  const [eipId = ""] = made.eipIds;
  const createdAt = "2026-01-01 08:00:00";
  nowMs += 7900;
  expect(await show(eipId)).toMatchObject({ createdAt, updatedAt: createdAt, freeSecond: 7 });
  nowMs = start;
  await later(60, "ModifyEipAttributes", { eipId, eipName: "front" });
  expect(await show(eipId)).toMatchObject({ createdAt, updatedAt: "2026-01-01 08:01:00", freeSecond: 60 });
  await later(60, "EipBindInstance", { eipId, unInstanceId: await place.instance() });
  nowMs += 30_000;
  expect(await show(eipId)).toMatchObject({ createdAt, updatedAt: "2026-01-01 08:02:00", freeSecond: 0 });
  await later(30, "EipUnBindInstance", { eipId });
  nowMs += 11_000;
  expect(await show(eipId)).toMatchObject({ createdAt, updatedAt: "2026-01-01 08:03:00", freeSecond: 11 });
});
