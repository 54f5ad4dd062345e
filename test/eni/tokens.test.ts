import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCloud } from "../../src/server/index.ts";
import { popClient, tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { named, tencentPlace } from "./place.ts";

const data = mkdtempSync(join(tmpdir(), "vpcd-tokens-"));
let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { data });
});

afterAll(async () => {
  await place.cloud.close();
  rmSync(data, { recursive: true, force: true });
});

async function eni(): Promise<string> {
  return (await place.eni()).NetworkInterfaceId ?? "";
}

test("fifty calls with one token have one effect and one answer", async () => {
  const NetworkInterfaceId = await eni();
  const call = () =>
    place.vpc.AssignPrivateIpAddresses({
      NetworkInterfaceId,
      SecondaryPrivateIpAddressCount: 2,
      ClientToken: "once",
    });
  const answers = await Promise.all(Array.from({ length: 50 }, call));
  const [first] = answers;
  for (const answer of answers) expect(answer).toEqual(first);
  expect(await place.addresses(NetworkInterfaceId)).toHaveLength(3);
  const { NetworkInterfaceSet } = await place.vpc.DescribeNetworkInterfaces({});
  expect(NetworkInterfaceSet).toHaveLength(1);
});

test("fifty makings with one token make one ENI", async () => {
  const make = () => place.eni({ NetworkInterfaceName: "only", ClientToken: "make" });
  const ids = (await Promise.all(Array.from({ length: 50 }, make))).map((one) => one.NetworkInterfaceId);
  expect(new Set(ids).size).toBe(1);
  const Filters = [{ Name: "network-interface-name", Values: ["only"] }];
  expect((await place.vpc.DescribeNetworkInterfaces({ Filters })).TotalCount).toBe(1);
});

test("a token that comes back with other parameters is a mismatch, in both clouds' words", async () => {
  const NetworkInterfaceId = await eni();
  const call = (SecondaryPrivateIpAddressCount: number, ClientToken: string) =>
    place.vpc.AssignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount, ClientToken });
  await call(1, "other");
  expect(await refusalOf(call(2, "other"))).toBe("UnsupportedOperation.IdempotentParameterMismatch");
  expect(await refusalOf(call(1, "x".repeat(65)))).toBe("InvalidParameterValue");
  const ecs = popClient(place.cloud, "ecs", "ap-guangzhou");
  const again = ecs("AssignPrivateIpAddresses", {
    NetworkInterfaceId,
    SecondaryPrivateIpAddressCount: 3,
    ClientToken: "other",
  });
  expect(await refusalOf(again)).toBe("IdempotentParameterMismatch");
  expect(await place.addresses(NetworkInterfaceId)).toHaveLength(2);
});

test("a call that failed has not used its token", async () => {
  const NetworkInterfaceId = await eni();
  const call = (address: string) =>
    place.vpc.AssignPrivateIpAddresses({
      NetworkInterfaceId,
      PrivateIpAddresses: named(address),
      ClientToken: "second-try",
    });
  const [primary = ""] = await place.addresses(NetworkInterfaceId);
  expect(await refusalOf(call(primary))).toBe("ResourceInUse");
  const [idle = ""] = await place.idle(1);
  await call(idle);
  expect(await place.addresses(NetworkInterfaceId)).toEqual([primary, idle]);
});

test("a token is honoured after a restart on the same data folder", async () => {
  const NetworkInterfaceId = await eni();
  const parameters = { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 2, ClientToken: "restart" };
  const before = await place.vpc.AssignPrivateIpAddresses(parameters);
  await place.cloud.close();
  const cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, data });
  const { vpc, cvm } = tencentClients(cloud);
  place = { ...place, cloud, vpc, cvm };
  expect(await vpc.AssignPrivateIpAddresses(parameters)).toEqual(before);
  const { NetworkInterfaceSet } = await vpc.DescribeNetworkInterfaces({
    NetworkInterfaceIds: [NetworkInterfaceId],
  });
  expect(NetworkInterfaceSet?.[0]?.PrivateIpAddressSet).toHaveLength(3);
});

test("a token is one account's in one region", async () => {
  const accounts = ["100000000001", "100000000002"].map((id) => ({
    id,
    keys: [{ id: `key-${id}`, secret: `secret-${id}` }],
  }));
  const shared = await tencentPlace("10.0.1.0/24", { accounts });
  const other = { secretId: "key-100000000002", secretKey: "secret-100000000002" };
  const { vpc } = tencentClients(shared.cloud, "ap-guangzhou", other);
  const { NetworkInterfaceId = "" } = await shared.eni({ ClientToken: "mine" });
  const theirs = {
    VpcId: shared.VpcId,
    SubnetId: shared.SubnetId,
    NetworkInterfaceName: "told",
    ClientToken: "mine",
  };
  // Neither the answer nor the network can be seen from there.
  expect(await refusalOf(vpc.CreateNetworkInterface(theirs))).toBe("ResourceNotFound");
  const touches = [
    () => vpc.AssignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 }),
    () => vpc.DeleteNetworkInterface({ NetworkInterfaceId }),
    () => vpc.ModifyNetworkInterfaceAttribute({ NetworkInterfaceId, NetworkInterfaceName: "x" }),
    () => vpc.ModifyNetworkInterfaceQos({ NetworkInterfaceIds: [NetworkInterfaceId], QosLevel: "PT" }),
    () => vpc.DescribeNetworkInterfaceLimit({ InstanceId: NetworkInterfaceId }),
  ];
  for (const touch of touches) expect(await refusalOf(touch())).toBe("ResourceNotFound");
  expect(await vpc.DescribeNetworkInterfaces({})).toMatchObject({ TotalCount: 0, NetworkInterfaceSet: [] });
  const elsewhere = tencentClients(shared.cloud, "ap-shanghai", {
    secretId: "key-100000000001",
    secretKey: "secret-100000000001",
  });
  expect(await elsewhere.vpc.DescribeNetworkInterfaces({})).toMatchObject({ TotalCount: 0 });
  expect(await shared.addresses(NetworkInterfaceId)).toHaveLength(1);
  await shared.cloud.close();
});
