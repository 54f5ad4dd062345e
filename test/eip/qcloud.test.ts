import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import { qcloudClient, type V2Call } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { setCondition } from "../ledger/places.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let call: V2Call;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", {
    quotas: [
      { quota: "eipsPerRegion", limit: 60 },
      { quota: "eipsPerDay", limit: 90 },
    ],
  });
  call = qcloudClient(place.cloud);
});
afterAll(() => place.cloud.close());

interface V2Eip {
  readonly eipId: string;
  readonly eip: string;
  readonly status: number;
  readonly unInstanceId: string;
  readonly privateIpAddress: string;
}

async function ok(action: string, parameters: object = {}) {
  const answer = await call(action, { ...parameters });
  expect(answer).toMatchObject({ code: 0, message: "", codeDesc: "Success" });
  return answer;
}

async function make(goodsNum = 1): Promise<string[]> {
  const { data } = await ok("CreateEip", { goodsNum });
  return (data as { eipIds: string[] }).eipIds;
}

async function list(parameters: object): Promise<{ total: number; eips: V2Eip[] }> {
  const answer = await ok("DescribeEip", parameters);
  return { total: answer["totalCount"] as number, eips: (answer["data"] as { eipSet: V2Eip[] }).eipSet };
}

async function show(eipId: string): Promise<V2Eip | undefined> {
  return (await list({ eipIds: [eipId] })).eips[0];
}

async function instanceWithWanIp(): Promise<{ instanceId: string; address: string }> {
  const wish = { InternetAccessible: { PublicIpAssigned: true, InternetMaxBandwidthOut: 5 } };
  const instanceId = await place.instance(wish);
  const { InstanceSet } = await place.cvm.DescribeInstances({ InstanceIds: [instanceId] });
  return { instanceId, address: InstanceSet?.[0]?.PublicIpAddresses?.[0] ?? "" };
}

describe("CreateEip, DescribeEip and DeleteEip", () => {
  test("an EIP is made, shown as the page shows it, and goes", async () => {
    const [eipId = ""] = await make();
    expect(await show(eipId)).toEqual({
      eipId,
      eipName: "",
      eip: expect.stringMatching(/^198\.1[89]\./),
      ispId: 5,
      status: 4,
      arrears: 0,
      unInstanceId: "",
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      freeSecond: expect.any(Number),
      type: 0,
      privateIpAddress: "",
      networkInterfaceId: "",
    });
    await ok("DeleteEip", { eipIds: [eipId] });
    expect(await show(eipId)).toBeUndefined();
    expect(await refusalOf(call("DeleteEip", { eipIds: [eipId] }))).toBe("ResourceNotFound");
  });

  test("one to five are made at once, by known carriers alone", async () => {
    expect(await make(5)).toHaveLength(5);
    for (const wrong of [{ goodsNum: 0 }, { goodsNum: 6 }, { ispId: "9" }]) {
      expect(await refusalOf(call("CreateEip", wrong))).toBe("InvalidParameter");
    }
    expect(await refusalOf(call("CreateEip", { tgwGroup: "g1" }))).toBe("UnsupportedOperation");
  });

  test("lists are filtered, ordered and paged", async () => {
    const eipIds = await make(4);
    const [first = "", second = ""] = eipIds;
    await ok("ModifyEipAttributes", { eipId: first, eipName: "shop-front" });
    await ok("ModifyEipAlias", { eipId: second, eipName: "shop-back" });
    const InstanceId = await place.instance();
    await ok("EipBindInstance", { eipId: first, unInstanceId: InstanceId });
    const ids = async (asked: object) => (await list(asked)).eips.map((eip) => eip.eipId);
    const bound = await show(first);
    expect(await ids({ searchKey: "shop-" })).toEqual([second, first]);
    expect(await ids({ searchKey: "shop-", orderType: 0 })).toEqual([first, second]);
    expect(await ids({ searchKey: "shop-", orderBy: "status", orderType: 0 })).toEqual([first, second]);
    expect(await ids({ searchKey: "shop-", orderBy: "status" })).toEqual([second, first]);
    expect(await ids({ eips: [bound?.eip] })).toEqual([first]);
    expect(await ids({ unInstanceIds: [InstanceId] })).toEqual([first]);
    expect(await ids({ privateIpAddress: bound?.privateIpAddress })).toEqual([first]);
    expect(await ids({ eipIds, status: [2] })).toEqual([first]);
    expect(await ids({ eipIds, status: [9] })).toEqual([]);
    expect((await ids({ eipIds, status: [4] })).toSorted()).toEqual(eipIds.slice(1).toSorted());
    expect(await ids({ eipIds, type: 1 })).toEqual([]);
    expect(await ids({ eipIds, type: 0 })).toHaveLength(4);
    expect(await ids({ eipIds, orderBy: "eipId", orderType: 0, offset: 1, limit: 2 })).toEqual(
      eipIds.toSorted().slice(1, 3),
    );
    expect((await list({ eipIds, limit: 1 })).total).toBe(4);
    for (const wrong of [{ limit: 101 }, { orderBy: "eipName" }, { orderType: 2 }, { type: 2 }]) {
      expect(await refusalOf(call("DescribeEip", wrong))).toBe("InvalidParameter");
    }
  });

  test("names are at most sixty characters", async () => {
    const [eipId = ""] = await make();
    for (const action of ["ModifyEipAttributes", "ModifyEipAlias"]) {
      expect(await refusalOf(call(action, { eipId, eipName: "x".repeat(61) }))).toBe("InvalidParameter");
    }
    expect(await refusalOf(call("ModifyEipAlias", { eipName: "x" }))).toBe("InvalidParameter");
  });
});

describe("EipBindInstance and EipUnBindInstance", () => {
  test("an instance means the primary address of its primary ENI", async () => {
    const [eipId = ""] = await make();
    const unInstanceId = await place.instance();
    await ok("EipBindInstance", { eipId, unInstanceId });
    const bound = await show(eipId);
    const { InstanceSet } = await place.cvm.DescribeInstances({ InstanceIds: [unInstanceId] });
    const [privateIpAddress] = InstanceSet?.[0]?.PrivateIpAddresses ?? [];
    expect(bound).toMatchObject({ status: 2, unInstanceId, privateIpAddress });
    expect(await refusalOf(call("EipBindInstance", { eipId, unInstanceId }))).toBe("OperationFailed");
    expect(await refusalOf(call("DeleteEip", { eipIds: [eipId] }))).toBe("OperationFailed");
    await ok("EipUnBindInstance", { eipId });
    expect(await show(eipId)).toMatchObject({ status: 4, unInstanceId: "" });
    expect(await refusalOf(call("EipUnBindInstance", { eipId }))).toBe("OperationFailed");
  });

  test("an ENI and its address name what is bound, and what is to be unbound", async () => {
    const [eipId = ""] = await make();
    const { NetworkInterfaceId: networkInterfaceId = "" } = await place.eni();
    const [privateIpAddress = ""] = await place.addresses(networkInterfaceId);
    await ok("EipBindInstance", { eipId, networkInterfaceId, privateIpAddress });
    expect(await show(eipId)).toMatchObject({ status: 2, unInstanceId: "", networkInterfaceId });
    await ok("EipUnBindInstance", { networkInterfaceId, privateIpAddress });
    expect(await show(eipId)).toMatchObject({ status: 4, networkInterfaceId: "" });
    const again = call("EipUnBindInstance", { networkInterfaceId, privateIpAddress });
    expect(await refusalOf(again)).toBe("ResourceNotFound");
  });

  test("what names too much, too little or nothing is refused", async () => {
    const [eipId = ""] = await make();
    const unInstanceId = await place.instance();
    const bind = (asked: object) => refusalOf(call("EipBindInstance", { eipId, ...asked }));
    expect(await bind({})).toBe("InvalidParameter");
    expect(await bind({ unInstanceId, networkInterfaceId: "eni-12345678" })).toBe("InvalidParameter");
    expect(await bind({ networkInterfaceId: "eni-12345678" })).toBe("InvalidParameter");
    expect(await bind({ unInstanceId: "ins-12345678" })).toBe("ResourceNotFound");
    expect(await bind({ eipId: "eip-12345678", unInstanceId })).toBe("ResourceNotFound");
    const unbind = (asked: object) => refusalOf(call("EipUnBindInstance", { ...asked }));
    expect(await unbind({})).toBe("InvalidParameter");
    expect(await unbind({ networkInterfaceId: "eni-12345678" })).toBe("InvalidParameter");
    expect(await unbind({ eipId, unBindPrivateIpWithEip: 0 })).toBe("UnsupportedOperation");
    expect(await unbind({ eipId, allocWanIp: 2 })).toBe("InvalidParameter");
  });

  test("an ordinary address is released by a bind, and given anew when the EIP leaves", async () => {
    const [eipId = ""] = await make();
    const { instanceId: unInstanceId, address } = await instanceWithWanIp();
    await ok("EipBindInstance", { eipId, unInstanceId });
    const { InstanceSet } = await place.cvm.DescribeInstances({ InstanceIds: [unInstanceId] });
    expect(InstanceSet?.[0]?.PublicIpAddresses).toEqual([(await show(eipId))?.eip]);
    const before = (await ok("DescribeEipQuota"))["data"] as { dailyAllocWanIpCount: number };
    await ok("EipUnBindInstance", { eipId, allocWanIp: 1 });
    const { InstanceSet: after } = await place.cvm.DescribeInstances({ InstanceIds: [unInstanceId] });
    expect(after?.[0]?.PublicIpAddresses).toHaveLength(1);
    expect(after?.[0]?.PublicIpAddresses).not.toContain(address);
    expect((await ok("DescribeEipQuota"))["data"]).toMatchObject({
      dailyAllocWanIpCount: before.dailyAllocWanIpCount + 1,
    });
  });
});

describe("TransformWanIpToEip, TransformMode and DescribeEipQuota", () => {
  test("an ordinary address becomes an EIP that stays bound", async () => {
    const { instanceId: unInstanceId, address } = await instanceWithWanIp();
    expect((await list({ unInstanceIds: [unInstanceId] })).total).toBe(0);
    await ok("TransformWanIpToEip", { unInstanceId });
    const { eips } = await list({ unInstanceIds: [unInstanceId] });
    expect(eips).toMatchObject([{ eip: address, status: 2 }]);
    expect(await refusalOf(call("TransformWanIpToEip", { unInstanceId }))).toBe("OperationFailed");
  });

  test("only what an instance has can be shown to it directly", async () => {
    const [eipId = ""] = await make();
    expect(await refusalOf(call("TransformMode", { eipId, mode: 1 }))).toBe("UnsupportedOperation");
    await ok("EipBindInstance", { eipId, unInstanceId: await place.instance() });
    await ok("TransformMode", { eipId, mode: 1 });
    const shown = async () => (await place.vpc.DescribeAddresses({ AddressIds: [eipId] })).AddressSet?.[0];
    expect(await shown()).toMatchObject({ IsEipDirectConnection: true });
    expect((await list({ eipIds: [eipId], mode: "0" })).total).toBe(0);
    await ok("TransformMode", { eipId, mode: 0 });
    expect(await shown()).toMatchObject({ IsEipDirectConnection: false });
    expect(await refusalOf(call("TransformMode", { eipId, mode: 2 }))).toBe("InvalidParameter");
  });

  test("the quotas are told and kept", async () => {
    const quota = async () => (await ok("DescribeEipQuota"))["data"] as Record<string, number>;
    const before = await quota();
    expect(before).toMatchObject({ eipNumQuota: 60, dailyApplyQuota: 90, dailyAllocWanIpQuota: 10 });
    const [eipId = ""] = await make(2);
    await ok("DeleteEip", { eipIds: [eipId] });
    expect(await quota()).toMatchObject({
      currentEipNum: (before["currentEipNum"] ?? 0) + 1,
      dailyApplyCount: (before["dailyApplyCount"] ?? 0) + 2,
    });
  });
});

test("an overdue EIP is shown so, and neither renamed, bound nor changed until it is paid", async () => {
  const [eipId = ""] = await make();
  const unInstanceId = await place.instance();
  const attempts: readonly [string, object][] = [
    ["ModifyEipAttributes", { eipId, eipName: "late" }],
    ["ModifyEipAlias", { eipId, eipName: "late" }],
    ["TransformMode", { eipId, mode: 0 }],
    ["EipBindInstance", { eipId, unInstanceId }],
  ];
  await setCondition(place.cloud, eipId, { inArrears: true });
  expect(await show(eipId)).toMatchObject({ arrears: 1, status: 4 });
  for (const [action, parameters] of attempts) {
    expect([action, await refusalOf(call(action, { ...parameters }))]).toEqual([action, "OperationFailed"]);
  }
  await setCondition(place.cloud, eipId, { inArrears: false });
  for (const [action, parameters] of attempts) await ok(action, parameters);
  expect(await show(eipId)).toMatchObject({ arrears: 0, status: 2, eipName: "late" });
});

test("a blocked EIP stays where it is", async () => {
  const [eipId = ""] = await make();
  await setCondition(place.cloud, eipId, { blocked: true });
  const bind = { eipId, unInstanceId: await place.instance() };
  expect(await refusalOf(call("EipBindInstance", bind))).toBe("OperationFailed");
  expect(await refusalOf(call("DeleteEip", { eipIds: [eipId] }))).toBe("OperationFailed");
  await setCondition(place.cloud, eipId, { blocked: false });
  await ok("EipBindInstance", bind);
});
