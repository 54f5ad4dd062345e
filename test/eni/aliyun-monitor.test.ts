import { afterAll, beforeAll, expect, test } from "vitest";
import { aliyunClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { aliyunPlace } from "./aliyun-place.ts";

const regionId = "cn-hangzhou";
let place: Awaited<ReturnType<typeof aliyunPlace>>;
let instanceId: string;
let eniId: string;

beforeAll(async () => {
  place = await aliyunPlace();
  instanceId = await place.run();
  eniId = (await place.make()).networkInterfaceId ?? "";
  await place.rpc("AttachNetworkInterface", { InstanceId: instanceId, NetworkInterfaceId: eniId });
});
afterAll(() => place.cloud.close());

const minute = 60_000;
// Whole minutes, an hour ago.
const base = Math.floor(Date.now() / minute) * minute - 60 * minute;
const time = (minutes: number, seconds = 0) =>
  `${new Date(base + minutes * minute + seconds * 1000).toISOString().slice(0, 19)}Z`;

async function data(more: object = {}) {
  const { ecs, ecsTypes: types } = aliyunClients(place.cloud);
  const asked = { regionId, instanceId, startTime: time(0), endTime: time(3), ...more };
  const { body } = await ecs.describeEniMonitorData(new types.DescribeEniMonitorDataRequest(asked));
  return { total: body?.totalCount, points: body?.monitorData?.eniMonitorData ?? [] };
}

test("a silent point for each period and secondary interface", async () => {
  const { total, points } = await data();
  expect(total).toBe(3);
  const silence = { packetRx: "0", packetTx: "0", intranetRx: "0", intranetTx: "0" };
  const dropped = { dropPacketRx: "0", dropPacketTx: "0" };
  expect(points).toMatchObject(
    [0, 1, 2].map((at) => ({ eniId, timeStamp: time(at), ...silence, ...dropped })),
  );
  const late = await data({ eniId, startTime: time(-1, 1), endTime: time(19, 1), period: 600 });
  expect(late.points.map((point) => point.timeStamp)).toEqual([time(0), time(10)]);
});

test("what cannot be asked for is told", async () => {
  const code = (more: object) => refusalOf(data(more));
  expect(await code({ startTime: "yesterday" })).toBe("InvalidStartTime.Malformed");
  expect(await code({ endTime: "2026-13-01T00:00:00Z" })).toBe("InvalidEndTime.Malformed");
  expect(await code({ startTime: time(-31 * 24 * 60) })).toBe("InvalidStartTime.TooEarly");
  expect(await code({ endTime: time(0) })).toBe("InvalidParameter.EndTime");
  expect(await code({ period: 61 })).toBe("InvalidPeriod.ValueNotSupported");
  expect(await code({ startTime: time(-401), endTime: time(0) })).toBe("InvalidParameter.TooManyDataQueried");
  expect((await data({ startTime: time(-400), endTime: time(0) })).total).toBe(400);
  expect(await code({ instanceId: "i-0" })).toBe("InvalidInstanceId.NotFound");
  expect(await code({ eniId: "eni-0" })).toBe("InvalidEniId.NotFound");
  const { networkInterfaceId: free } = await place.make();
  expect(await code({ eniId: free })).toBe("InvalidEniId.NotFound");
});

test("a stopped instance has no data", async () => {
  await place.rpc("StopInstance", { InstanceId: instanceId });
  expect(await data()).toEqual({ total: 0, points: [] });
});
