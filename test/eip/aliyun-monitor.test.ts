import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";

let place: Awaited<ReturnType<typeof eipPlace>>;
let allocationId: string;

beforeAll(async () => {
  place = await eipPlace();
  allocationId = (await place.eip()).id;
});
afterAll(() => place.cloud.close());

const minute = 60_000;
const day = 24 * 60 * minute;
// Whole minutes, an hour ago.
const base = Math.floor(Date.now() / minute) * minute - 60 * minute;
const time = (minutes: number, seconds = 0) =>
  `${new Date(base + minutes * minute + seconds * 1000).toISOString().slice(0, 19)}Z`;

async function data(more: object = {}) {
  const { vpc, vpcTypes: types } = place.sdk;
  const asked = { allocationId, startTime: time(0), endTime: time(2), ...more };
  const { body } = await vpc.describeEipMonitorData(new types.DescribeEipMonitorDataRequest(asked));
  return body?.eipMonitorDatas?.eipMonitorData ?? [];
}

test("a silent point for each period of an EIP", async () => {
  const silence = { eipBandwidth: 0, eipFlow: 0, eipPackets: 0, eipRX: 0, eipTX: 0 };
  expect(await data()).toMatchObject([0, 1].map((at) => ({ timeStamp: time(at), ...silence })));
  const late = await data({ startTime: time(-1, 1), endTime: time(9, 1), period: 300 });
  expect(late.map((point) => point.timeStamp)).toEqual([time(0), time(5)]);
  expect(await data({ startTime: time(-400), endTime: time(0) })).toHaveLength(400);
  const asked = { AllocationId: allocationId, StartTime: time(0), EndTime: time(1) };
  const old = await place.ecs("DescribeEipMonitorData", asked);
  expect(old["EipMonitorDatas"]).toMatchObject({ EipMonitorData: [{ TimeStamp: time(0), EipFlow: 0 }] });
});

test.each([
  [{ startTime: "yesterday" }, "InvalidStartTime.Malformed"],
  [{ endTime: "2026-13-01T00:00:00Z" }, "InvalidEndTime.Malformed"],
  [{ endTime: time(0) }, "InvalidEndTime.Malformed"],
  [{ startTime: time(-32 * 24 * 60) }, "InvalidStartTime.TooEarly"],
  [{ startTime: time(-401), endTime: time(0) }, "OperationDenied.TooManyDataQueried"],
  [{ period: 600 }, "InvalidPeriod.ValueNotSupported"],
  [{ allocationId: "eip-0" }, "InvalidAllocationId.NotFound"],
])("%j is refused with %s", async (more, code) => {
  expect(await refusalOf(data(more))).toBe(code);
});

test("an ordinary public address is no EIP", async () => {
  const id = await place.run({ InternetMaxBandwidthOut: 3 });
  const { PublicIpAddress } = await place.showInstance(id);
  expect((PublicIpAddress as { IpAddress: string[] }).IpAddress).toHaveLength(1);
  expect(await place.list({ EipAddress: (PublicIpAddress as { IpAddress: string[] }).IpAddress[0] })).toEqual(
    [],
  );
});

const beijing = (agoMs: number) => new Date(Date.now() + 8 * 60 * minute - agoMs).toISOString().slice(0, 10);

test.each([
  [{}, "InvalidBandwidthPackageId.NotFound"],
  [{ ResourceType: "eip" }, "InvalidParameter"],
  [{ Day: beijing(day) }, "InvalidParameter"],
  [{ Day: "2026-02-30" }, "InvalidParameter"],
  [{ Day: "the other day" }, "InvalidParameter"],
])("the 95th percentile of %j is refused with %s", async (more, code) => {
  const asked = { InstanceId: "cbwp-0", ResourceType: "cbwp", Day: beijing(3 * day), ...more };
  expect(await refusalOf(place.vpc("Describe95Traffic", asked))).toBe(code);
});
