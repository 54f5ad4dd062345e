import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { findAction, type CloudName, type Field } from "../../src/dialects/kit/contract.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { popClient, qcloudClient, tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

// Every cloud of every test holds its answers to their contracts. These tests move a contract away from under
// an action, and see that no client gets an answer that breaks it.
let cloud: Cloud;
let told: string[];

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
});
afterAll(() => cloud.close());

beforeEach(() => {
  told = [];
  const write = (text: string | Uint8Array) => told.push(String(text)) > 0;
  const spy = vi.spyOn(process.stderr, "write").mockImplementation(write);
  return () => spy.mockRestore();
});

async function promising(
  place: readonly [CloudName, string, string],
  field: Field,
  ask: () => Promise<void>,
) {
  const out = findAction(...place)?.action.out as Field[];
  out.push(field);
  await ask().finally(() => out.pop());
}

const promised: Field = { name: "Promised", type: "string", always: true };

test("API 3.0 sends no answer that breaks its contract", async () => {
  const { vpc } = tencentClients(cloud);
  await promising(["tencent-v3", "2017-03-12", "DescribeVpcs"], promised, async () => {
    expect(await refusalOf(vpc.DescribeVpcs({}))).toBe("InternalError");
  });
  expect(told.join()).toContain("DescribeVpcs breaks its contract: Promised: missing");
  expect(await vpc.DescribeVpcs({})).toMatchObject({ VpcSet: [] });
});

test("nor does QCloud v2", async () => {
  const call = qcloudClient(cloud);
  await promising(["qcloud-v2", "", "DescribeVpcEx"], promised, async () => {
    expect(await call("DescribeVpcEx")).toMatchObject({ codeDesc: "InternalError" });
  });
  expect(told.join()).toContain("DescribeVpcEx breaks its contract: Promised: missing");
  expect(await call("DescribeVpcEx")).toMatchObject({ code: 0 });
});

test("nor does Alibaba Cloud's RPC", async () => {
  const call = popClient(cloud, "vpc");
  await promising(["aliyun-rpc", "2016-04-28", "DescribeVpcs"], promised, async () => {
    expect(await refusalOf(call("DescribeVpcs"))).toBe("InternalError");
  });
  expect(told.join()).toContain("DescribeVpcs breaks its contract: Promised: missing");
  expect(await call("DescribeVpcs")).toMatchObject({ TotalCount: 0 });
});

test("a cloud that is not asked to look says what its actions say", async () => {
  const unchecked = await createCloud({ checkAnswers: false });
  await promising(["tencent-v3", "2017-03-12", "DescribeVpcs"], promised, async () => {
    expect(await tencentClients(unchecked).vpc.DescribeVpcs({})).toMatchObject({ VpcSet: [] });
  });
  await unchecked.close();
});
