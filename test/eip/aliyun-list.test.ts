import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;
let plain: { id: string; address: string };
let bound: { id: string; address: string };
let prepaid: { id: string; address: string };
let instance: string;

beforeAll(async () => {
  place = await eipPlace();
  plain = await place.eip({ Name: "plain", "Tag.1.Key": "team", "Tag.1.Value": "web" });
  bound = await place.eip({ Name: "bound", ISP: "BGP_PRO", "Tag.1.Key": "team", "Tag.1.Value": "data" });
  prepaid = await place.eip({
    Name: "prepaid",
    InstanceChargeType: "PrePaid",
    Period: 1,
    "SecurityProtectionTypes.1": "AntiDDoS_Enhanced",
  });
  // An ordinary public address, which no list of EIPs shows.
  instance = await place.run();
  await place.run({ InternetMaxBandwidthOut: 5 });
  await place.vpc("AssociateEipAddress", { AllocationId: bound.id, InstanceId: instance });
});
afterAll(() => place.cloud.close());

const namesOf = async (question: object) => (await place.list(question)).map((eip) => eip["Name"]);

describe("DescribeEipAddresses", () => {
  test.each<[string, () => object, string[]]>([
    ["nothing", () => ({}), ["plain", "bound", "prepaid"]],
    ["ids", () => ({ AllocationId: `${plain.id},${prepaid.id}` }), ["plain", "prepaid"]],
    ["addresses", () => ({ EipAddress: `${bound.address}, ${plain.address}` }), ["plain", "bound"]],
    ["name", () => ({ EipName: "bound" }), ["bound"]],
    ["status Available", () => ({ Status: "Available" }), ["plain", "prepaid"]],
    ["status InUse", () => ({ Status: "InUse" }), ["bound"]],
    ["a status that none has", () => ({ Status: "Flying" }), []],
    [
      "instance",
      () => ({ AssociatedInstanceType: "EcsInstance", AssociatedInstanceId: instance }),
      ["bound"],
    ],
    ["a type of target", () => ({ AssociatedInstanceType: "NetworkInterface" }), []],
    ["a type that is not here", () => ({ AssociatedInstanceType: "SlbInstance" }), []],
    ["charge", () => ({ ChargeType: "PrePaid" }), ["prepaid"]],
    ["the other charge", () => ({ ChargeType: "PostPaid" }), ["plain", "bound"]],
    ["line", () => ({ ISP: "BGP_PRO" }), ["bound"]],
    ["tag", () => ({ "Tag.1.Key": "team", "Tag.1.Value": "web" }), ["plain"]],
    ["tag key", () => ({ "Tag.1.Key": "team" }), ["plain", "bound"]],
    ["protection", () => ({ SecurityProtectionEnabled: true }), ["prepaid"]],
    ["no protection", () => ({ SecurityProtectionEnabled: false }), ["plain", "bound"]],
    ["management by a service", () => ({ ServiceManaged: true }), []],
    [
      "time",
      () => ({ "Filter.1.Key": "CreationStartTime", "Filter.1.Value": "2020-01-01T00:00Z" }),
      ["plain", "bound", "prepaid"],
    ],
    ["early time", () => ({ "Filter.1.Key": "CreationEndTime", "Filter.1.Value": "2020-01-01T00:00Z" }), []],
    ["two things", () => ({ Status: "Available", ChargeType: "PostPaid" }), ["plain"]],
  ])("by %s", async (_by, question, names) => {
    expect(await namesOf(question())).toEqual(names);
  });

  test("by what it is locked for", async () => {
    const set = (condition: object) =>
      fetch(`${place.cloud.endpoint}/_vpcd/eips/${plain.id}/condition`, {
        method: "POST",
        body: JSON.stringify(condition),
      });
    const plainOnes = [{ Name: "plain", OperationLocks: { LockReason: [{ LockReason: "security" }] } }];
    expect(await namesOf({ LockReason: "security" })).toEqual([]);
    await set({ blocked: true });
    expect(await place.list({ LockReason: "security" })).toMatchObject(plainOnes);
    const bind = { AllocationId: plain.id, InstanceId: await place.run() };
    const refused = place.vpc("AssociateEipAddress", bind);
    expect(await refusalOf(refused)).toBe("InvalidEIPStatus.BizDisabled");
    await set({ blocked: false, inArrears: true });
    expect(await namesOf({ LockReason: "financial" })).toEqual(["plain"]);
    expect(await place.show(plain.id)).toMatchObject({ BusinessStatus: "FinancialLocked" });
    expect(await refusalOf(place.vpc("AssociateEipAddress", bind))).toBe("Forbidden.FinancialLocked");
    await set({ inArrears: false });
  });

  test("pages are numbered, a hundred at most; one beyond the last is empty", async () => {
    const page = await place.vpc("DescribeEipAddresses", { PageNumber: 2, PageSize: 2 });
    expect(page).toMatchObject({
      TotalCount: 3,
      PageNumber: 2,
      PageSize: 2,
      EipAddresses: { EipAddress: [{ Name: "prepaid" }] },
    });
    const beyond = await place.vpc("DescribeEipAddresses", { PageNumber: 9, PageSize: 100 });
    expect(beyond).toMatchObject({ TotalCount: 3, EipAddresses: { EipAddress: [] } });
    expect(await refusalOf(place.list({ PageSize: 101 }))).toBe("InvalidParameter");
  });

  test.each([
    [{ ChargeType: "Free" }, "InvalidChargeType.ValueNotSupported"],
    [{ AssociatedInstanceType: "Boat" }, "InvalidIAssociatedInstanceType.ValueNotSupported"],
    [{ LockReason: "boredom" }, "InvalidLockReason.NotFound"],
    [{ ResourceGroupId: "rg-1" }, "OperationUnsupported.ResourceGroupId"],
    [{ AllocationId: Array.from({ length: 51 }, (_, at) => `eip-${at}`).join(",") }, "InvalidParameter"],
    [{ "Filter.1.Key": "Colour", "Filter.1.Value": "blue" }, "InvalidParameter"],
    [{ "Filter.1.Key": "CreationEndTime", "Filter.1.Value": "yesterday" }, "InvalidParameter"],
    [{ DryRun: true }, "DryRunOperation"],
  ])("%j is refused with %s", async (question, code) => {
    expect(await refusalOf(place.list(question))).toBe(code);
  });
});
