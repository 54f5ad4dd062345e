import { expect, onTestFinished, test } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import { qcloudClient } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { endTasks } from "../ledger/places.ts";

type Ends = { readonly ends: "on-poll"; readonly polls: number } | { readonly ends: "by-hand" };

async function slowPlace(ends: Ends) {
  const slow = ["allocate-eips", "associate-eip", "disassociate-eip", "release-eips"];
  const byOperation = Object.fromEntries(slow.map((name) => [`eip/${name}`, ends]));
  const place = await tencentPlace("10.0.1.0/24", { tasks: { default: { ends: "at-once" }, byOperation } });
  onTestFinished(() => place.cloud.close());
  const call = qcloudClient(place.cloud);
  const status = async (eipId: string) => {
    const { data } = await call("DescribeEip", { eipIds: [eipId] });
    return (data as { eipSet: { status: number }[] }).eipSet[0]?.status;
  };
  const make = async () => {
    const { data } = await call("CreateEip");
    return (data as { eipIds: string[] }).eipIds[0] ?? "";
  };
  return { ...place, call, status, make };
}

test("an EIP that takes its time is waited for by describing it, as v2's callers do", async () => {
  const { call, status, make, instance } = await slowPlace({ ends: "on-poll", polls: 2 });
  const eipId = await make();
  expect(await status(eipId)).toBe(0);
  expect(await status(eipId)).toBe(4);
  const unInstanceId = await instance();
  expect(await call("EipBindInstance", { eipId, unInstanceId })).toMatchObject({ code: 0 });
  expect(await status(eipId)).toBe(1);
  expect(await status(eipId)).toBe(2);
  expect(await call("EipUnBindInstance", { eipId })).toMatchObject({ code: 0 });
  expect(await status(eipId)).toBe(3);
  expect(await status(eipId)).toBe(4);
  expect(await call("DeleteEip", { eipIds: [eipId] })).toMatchObject({ code: 0 });
  expect(await status(eipId)).toBe(6);
  expect(await status(eipId)).toBeUndefined();
});

test("a busy EIP is locked, and describing does not end what waits for a hand", async () => {
  const { cloud, call, status, make, instance } = await slowPlace({ ends: "by-hand" });
  const eipId = await make();
  const unInstanceId = await instance();
  for (let times = 0; times < 3; times += 1) expect(await status(eipId)).toBe(0);
  const attempts: readonly [string, object][] = [
    ["EipBindInstance", { eipId, unInstanceId }],
    ["EipUnBindInstance", { eipId }],
    ["DeleteEip", { eipIds: [eipId] }],
    ["ModifyEipAttributes", { eipId, eipName: "late" }],
    ["ModifyEipAlias", { eipId, eipName: "late" }],
    ["TransformMode", { eipId, mode: 0 }],
  ];
  for (const [action, parameters] of attempts) {
    expect([action, await refusalOf(call(action, { ...parameters }))]).toEqual([action, "ActionLocked"]);
  }
  await endTasks(cloud);
  expect(await status(eipId)).toBe(4);
});

test("a NAT gateway's EIPs are type 1, and let go by its own call alone", async () => {
  const { vpc, VpcId, call } = await slowPlace({ ends: "on-poll", polls: 1 });
  const { NatGatewaySet } = await vpc.CreateNatGateway({ VpcId, NatGatewayName: "out", AddressCount: 1 });
  const answer = await call("DescribeEip", { type: 1 });
  const { eipSet } = answer["data"] as { eipSet: { eipId: string }[] };
  expect(eipSet).toMatchObject([{ type: 1, status: 2, unInstanceId: NatGatewaySet?.[0]?.NatGatewayId }]);
  expect(await call("DescribeEip", { type: 0 })).toMatchObject({ totalCount: 0 });
  const unbind = call("EipUnBindInstance", { eipId: eipSet[0]?.eipId });
  expect(await refusalOf(unbind)).toBe("OperationFailed");
});
