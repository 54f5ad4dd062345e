import { expect, onTestFinished, test } from "vitest";
import { createCloud, type FaultRule } from "../../src/server/index.ts";
import { popClient, qcloudClient, tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

async function broken(...faults: readonly FaultRule[]) {
  const cloud = await createCloud({ faults });
  onTestFinished(() => cloud.close());
  return cloud;
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "",
    (error: unknown) => (error as { code: string }).code,
  );

test("a rule strikes as often as it says, then no more", async () => {
  const cloud = await broken({ action: "DescribeVpcs", code: "InternalError", times: 2 });
  const { vpc } = tencentClients(cloud);
  const codes = [];
  for (let call = 0; call < 3; call += 1) codes.push(await codeOf(vpc.DescribeVpcs({})));
  expect(codes).toEqual(["InternalError", "InternalError", ""]);
});

test("a rule strikes one action, in its dialect, region and account alone", async () => {
  const cloud = await broken(
    { action: "DescribeVpcs", code: "InternalError", dialect: "aliyun-rpc" },
    { action: "DescribeSubnets", code: "InternalError", region: "ap-shanghai" },
    { action: "DescribeAddresses", code: "InternalError", account: "42" },
  );
  const { vpc } = tencentClients(cloud);
  await vpc.DescribeVpcs({});
  await vpc.DescribeSubnets({});
  await vpc.DescribeAddresses({});
  expect(await refusalOf(popClient(cloud, "vpc")("DescribeVpcs"))).toBe("InternalError");
  const { vpc: elsewhere } = tencentClients(cloud, "ap-shanghai");
  expect(await refusalOf(elsewhere.DescribeSubnets({}))).toBe("InternalError");
});

test("QCloud v2 sends the numeric class of the name", async () => {
  const action = "AssignPrivateIpAddresses";
  for (const [code, number] of [
    ["InvalidVpc.NotFound", 5000],
    ["InvalidPrivateIpAddress.InUse", 5100],
    ["ServiceUnavailable", 6200],
  ] as const) {
    const answer = await qcloudClient(await broken({ action, code }))(action);
    expect(answer).toMatchObject({ code: number, codeDesc: code, message: expect.stringContaining("fault") });
  }
});

test("Alibaba Cloud's status is the one its page documents, unless the rule names another", async () => {
  const action = "AssignPrivateIpAddresses";
  const statusOf = async (more: Partial<FaultRule>) => {
    const cloud = await broken({ action, code: "InvalidEniId.NotFound", ...more });
    const call = popClient(cloud, "ecs")(action);
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    return (error as { entry: { response: { statusCode: number } } }).entry.response.statusCode;
  };
  expect(await statusOf({})).toBe(404);
  expect(await statusOf({ code: "Operation.Conflict" })).toBe(403);
  expect(await statusOf({ status: 503 })).toBe(503);
});

test("the message is the rule's, when it has one", async () => {
  const message = "the probe timed out";
  const cloud = await broken({ action: "DescribeVpcs", code: "InternalError", message });
  await expect(tencentClients(cloud).vpc.DescribeVpcs({})).rejects.toMatchObject({ message });
});
