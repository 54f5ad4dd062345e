import { expect } from "vitest";
import type { Cloud } from "../../../src/server/index.ts";
import { rpcRequest } from "../../dialects/aliyun-rpc/sign.ts";
import type { aliyunAssign } from "../entries/aliyun-assign.ts";
import type { RuleProofs } from "../ledger.ts";
import { byHandExcept, endTasks, refused } from "../places.ts";
import { type RawAnswer, send } from "../raw.ts";
import { aliyunPlace, one } from "./calls.ts";

/** The page's own GET, with the id of what exists here, to the page's own host. */
function example(
  cloud: Cloud,
  eniId: string,
  { format, without }: { readonly format?: "XML" | "JSON"; readonly without?: string } = {},
): Promise<RawAnswer> {
  const { secretId, secretKey } = cloud.credentials;
  const parameters = {
    Action: "AssignPrivateIpAddresses",
    NetworkInterfaceId: eniId,
    "PrivateIpAddress.1": "192.168.0.1",
    "PrivateIpAddress.2": "192.168.10.1",
    AccessKeyId: secretId,
    ...(format !== undefined && { Format: format }),
    SignatureMethod: "HMAC-SHA1",
    SignatureNonce: `${eniId} ${without ?? ""}`,
    SignatureVersion: "1.0",
    Timestamp: `${new Date().toISOString().slice(0, 19)}Z`,
    Version: "2014-05-26",
  };
  const signed = rpcRequest({
    method: "GET",
    parameters,
    secret: secretKey,
    ...(without !== undefined && { without }),
  });
  return send(cloud, { ...signed, headers: { host: "ecs.aliyuncs.com" } });
}

const pagePlace = () => aliyunPlace({}, "192.168.0.0/16");

/** What seed 003 says of how addresses are assigned. */
export const rules: RuleProofs<typeof aliyunAssign> = {
  async "common request parameters come with the call"() {
    const { cloud, eniId, held } = await pagePlace();
    for (const without of ["AccessKeyId", "Version", "SignatureNonce", "Timestamp", "Signature"]) {
      expect((await example(cloud, eniId, { without })).status).toBe(400);
    }
    expect(await held()).toHaveLength(1);
    expect((await example(cloud, eniId)).status).toBe(200);
  },
  async "the page's request"() {
    const { cloud, eniId, held } = await pagePlace();
    expect((await example(cloud, eniId)).status).toBe(200);
    expect(await held()).toEqual(expect.arrayContaining(["192.168.0.1", "192.168.10.1"]));
  },
  async "the page's answer in XML"() {
    const { cloud, eniId } = await pagePlace();
    const { body } = await example(cloud, eniId, { format: "XML" });
    const id = "[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}";
    const shape = new RegExp(
      `^<\\?xml version='1.0' encoding='UTF-8'\\?><AssignPrivateIpAddressesResponse>` +
        `<RequestId>${id}</RequestId><AssignedPrivateIpAddressesSet>` +
        `<NetworkInterfaceId>${eniId}</NetworkInterfaceId><PrivateIpSet>` +
        `<PrivateIpAddress>192.168.0.1</PrivateIpAddress><PrivateIpAddress>192.168.10.1</PrivateIpAddress>` +
        `</PrivateIpSet>.*</AssignedPrivateIpAddressesSet></AssignPrivateIpAddressesResponse>$`,
    );
    expect(body).toMatch(shape);
  },
  async "the page's answer in JSON"() {
    const { cloud, eniId } = await pagePlace();
    const { body } = await example(cloud, eniId, { format: "JSON" });
    expect(JSON.parse(body)).toEqual({
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      AssignedPrivateIpAddressesSet: expect.anything(),
    });
  },
  async "addresses of the vSwitch can be named"() {
    const { assign, held } = await aliyunPlace();
    await assign({ "PrivateIpAddress.1": "10.0.1.20" });
    expect(await held()).toContain("10.0.1.20");
    await refused(assign({ "PrivateIpAddress.1": "10.0.2.20" }), "InvalidVSwitchId.IpInvalid");
  },
  async "or a number of them asked for"() {
    const { assign, held } = await aliyunPlace();
    await assign({ SecondaryPrivateIpAddressCount: 7 });
    const all = await held();
    expect(new Set(all).size).toBe(8);
    expect(all.filter((address) => !address.startsWith("10.0.1."))).toEqual([]);
  },
  async "never both at once"() {
    const { assign, held } = await aliyunPlace();
    await refused(assign({ "PrivateIpAddress.1": "10.0.1.20", ...one }), "InValidParameter");
    expect(await held()).toHaveLength(1);
  },
  async "only ENIs that are Available or InUse"() {
    const { assign, ecs, eniId, run, show } = await aliyunPlace();
    expect((await show(eniId)).Status).toBe("Available");
    await assign(one);
    await ecs("AttachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId: await run() });
    expect((await show(eniId)).Status).toBe("InUse");
    await assign(one);
    const making = await aliyunPlace({ tasks: byHandExcept() });
    await refused(making.assign(one), "InvalidOperation.InvalidEniState");
  },
  async "a primary ENI's instance is Running or Stopped"() {
    const { cloud, assign, ecs, list, run } = await aliyunPlace({
      tasks: byHandExcept("eni/create-eni", "instance/run-instances", "private-ip/assign-private-ips"),
    });
    const InstanceId = await run();
    const [primary] = await list({ InstanceId, Type: "Primary" });
    const ask = () => assign({ NetworkInterfaceId: primary?.NetworkInterfaceId, ...one });
    await ask();
    await ecs("StopInstance", { InstanceId });
    await refused(ask(), "InvalidOperation.InvalidEcsState");
    await endTasks(cloud);
    await ask();
  },
  async "ten while Available"() {
    const { assign } = await aliyunPlace();
    await refused(assign({ SecondaryPrivateIpAddressCount: 11 }), "MaxEniPrivateIpsCountExceeded");
    const ten = Array.from({ length: 10 }, (_, index) => [
      `PrivateIpAddress.${index + 1}`,
      `10.0.1.${20 + index}`,
    ]);
    await assign(Object.fromEntries(ten));
    await refused(assign(one), "MaxEniPrivateIpsCountExceeded");
    // The primary address takes a place too.
    const today = await aliyunPlace({ quotas: [{ quota: "privateIpsPerFreeEni", limit: 50 }] });
    await today.assign({ SecondaryPrivateIpAddressCount: 49 });
    await refused(today.assign(one), "MaxEniPrivateIpsCountExceeded");
  },
  async "the instance type's limit while InUse"() {
    const { assign, ecs, eniId, run } = await aliyunPlace();
    await ecs("AttachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId: await run() });
    await refused(assign({ SecondaryPrivateIpAddressCount: 6 }), "InvalidOperation.Ipv4CountExceeded");
    await assign({ SecondaryPrivateIpAddressCount: 5 });
  },
  async "another task waits for the end"() {
    const { cloud, assign } = await aliyunPlace({ tasks: byHandExcept("eni/create-eni") });
    await assign(one);
    await refused(assign(one), "Operation.Conflict");
    await endTasks(cloud);
    await assign(one);
  },
};
