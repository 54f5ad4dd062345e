import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients, popClient, type RpcCall } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

const regionId = "cn-hangzhou";
const zoneId = "cn-hangzhou-h";

let cloud: Cloud;
let ecs: ReturnType<typeof aliyunClients>["ecs"];
let types: ReturnType<typeof aliyunClients>["ecsTypes"];
let rpc: RpcCall;
let vpcRpc: RpcCall;
let vSwitchId: string;
let group: string;

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  ({ ecs, ecsTypes: types } = aliyunClients(cloud));
  rpc = popClient(cloud, "ecs");
  vpcRpc = popClient(cloud, "vpc");
  const { VpcId } = await vpcRpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const { VSwitchId } = await vpcRpc("CreateVSwitch", { VpcId, CidrBlock: "10.0.0.0/20", ZoneId: zoneId });
  vSwitchId = String(VSwitchId);
  const { SecurityGroupId } = await rpc("CreateSecurityGroup", { VpcId });
  group = String(SecurityGroupId);
});

afterAll(() => cloud.close());

async function make(more: object = {}) {
  const request = { regionId, vSwitchId, securityGroupId: group, ...more };
  const { body } = await ecs.createNetworkInterface(new types.CreateNetworkInterfaceRequest(request));
  if (body === undefined) throw new Error("the answer has no body");
  return body;
}

async function run(): Promise<string> {
  const request = new types.RunInstancesRequest({
    regionId,
    instanceType: "ecs.g6.large",
    imageId: "ubuntu_22_04_x64_20G_alibase_20240819.vhd",
    vSwitchId,
    securityGroupId: group,
  });
  const { body } = await ecs.runInstances(request);
  return body?.instanceIdSets?.instanceIdSet?.[0] ?? "";
}

async function list(question: object) {
  const { body } = await ecs.describeNetworkInterfaces(
    new types.DescribeNetworkInterfacesRequest({ regionId, ...question }),
  );
  if (body === undefined) throw new Error("the answer has no body");
  return body;
}

async function find(question: object): Promise<(string | undefined)[]> {
  const { networkInterfaceSets } = await list(question);
  return (networkInterfaceSets?.networkInterfaceSet ?? []).map((eni) => eni.networkInterfaceId);
}

describe("CreateNetworkInterface", () => {
  test("gives all that it is asked for, and shows it as lists do", async () => {
    const made = await make({
      networkInterfaceName: "first",
      description: "the first",
      primaryIpAddress: "10.0.3.3",
      privateIpAddress: ["10.0.3.4"],
      tag: [{ key: "role", value: "db" }],
      queueNumber: 2,
    });
    expect(made).toMatchObject({
      status: "Available",
      type: "Secondary",
      networkInterfaceName: "first",
      description: "the first",
      vSwitchId,
      zoneId,
      ownerId: "100000000001",
      privateIpAddress: "10.0.3.3",
      securityGroupIds: { securityGroupId: [group] },
      tags: { tag: [{ tagKey: "role", tagValue: "db" }] },
      serviceManaged: false,
    });
    expect(made.macAddress).toMatch(/^00:16:3e(:[0-9a-f]{2}){3}$/i);
    const { networkInterfaceSets } = await list({ networkInterfaceId: [made.networkInterfaceId] });
    expect(networkInterfaceSets?.networkInterfaceSet?.[0]).toMatchObject({
      networkInterfaceId: made.networkInterfaceId,
      status: "Available",
      instanceId: "",
      deleteOnRelease: true,
      queueNumber: 2,
      privateIpSets: {
        privateIpSet: [
          { privateIpAddress: "10.0.3.3", primary: true },
          { privateIpAddress: "10.0.3.4", primary: false },
        ],
      },
      ipv6Sets: { ipv6Set: [] },
      ipv4PrefixSets: { ipv4PrefixSet: [] },
      ipv6PrefixSets: { ipv6PrefixSet: [] },
    });
  });

  test("gives prefixes with it", async () => {
    const made = await make({ ipv4PrefixCount: 2 });
    expect(made.ipv4PrefixSets?.ipv4PrefixSet).toHaveLength(2);
    expect(made.privateIpSets?.privateIpSet).toHaveLength(1);
    await rpc("DeleteNetworkInterface", { NetworkInterfaceId: made.networkInterfaceId });
  });

  test("refuses by the page's codes", async () => {
    const refused = (more: object) => refusalOf(make(more));
    expect(await refused({ vSwitchId: "vsw-unknown" })).toBe("InvalidVSwitchId.NotFound");
    expect(await refused({ securityGroupId: "sg-unknown" })).toBe("InvalidSecurityGroupId.NotFound");
    expect(await refused({ securityGroupIds: [group] })).toBe("InvalidParameter.Conflict");
    expect(await refused({ securityGroupId: undefined })).toBe("MissingParameter");
    expect(await refused({ primaryIpAddress: "10.9.0.1" })).toBe("InvalidVSwitchId.IpInvalid");
    expect(await refused({ primaryIpAddress: "10.0.3.3" })).toBe("InvalidIp.Address");
    expect(await refused({ privateIpAddress: ["10.0.4.4", "10.0.4.4"] })).toBe("InvalidIp.IpRepeated");
    expect(await refused({ secondaryPrivateIpAddressCount: 50 })).toBe("MaxEniPrivateIpsCountExceeded");
    expect(await refused({ privateIpAddress: ["10.0.4.4"], secondaryPrivateIpAddressCount: 1 })).toBe(
      "InvalidParameter.Conflict",
    );
    expect(await refused({ rxQueueSize: 2048 })).toBe("UnsupportedParameter");
    expect(await refused({ visible: false })).toBe("UnsupportedParameter");
    expect(await refused({ instanceType: "Trunk" })).toBe("UnsupportedParameter");
    expect(await refused({ networkInterfaceName: "1" })).toBe("InvalidParameter");
    const six = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { VpcId } = await vpcRpc("DescribeVSwitchAttributes", { VSwitchId: vSwitchId });
        return String((await rpc("CreateSecurityGroup", { VpcId }))["SecurityGroupId"]);
      }),
    );
    expect(await refused({ securityGroupId: undefined, securityGroupIds: six })).toBe(
      "JoinedGroupLimitExceed",
    );
    const { VpcId } = await vpcRpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const { SecurityGroupId } = await rpc("CreateSecurityGroup", { VpcId });
    expect(await refused({ securityGroupId: SecurityGroupId })).toBe("InvalidSecurityGroupId.NotVpc");
  });
});

describe("attachments", () => {
  test("an ENI is Available, then InUse, then Available; primary ENIs stay", async () => {
    const instanceId = await run();
    const { networkInterfaceId } = await make({ secondaryPrivateIpAddressCount: 2 });
    const attach = (id: unknown, instance = instanceId) =>
      rpc("AttachNetworkInterface", { NetworkInterfaceId: id, InstanceId: instance });
    const detach = (id: unknown, instance = instanceId) =>
      rpc("DetachNetworkInterface", { NetworkInterfaceId: id, InstanceId: instance });
    expect(await refusalOf(attach("eni-unknown"))).toBe("InvalidEniId.NotFound");
    expect(await refusalOf(attach(networkInterfaceId, "i-unknown"))).toBe("InvalidEcsId.NotFound");
    expect(await refusalOf(detach(networkInterfaceId))).toBe("InvalidParameter.EniNotBelongEcs");
    await attach(networkInterfaceId);
    expect((await list({ networkInterfaceId: [networkInterfaceId] })).networkInterfaceSets).toMatchObject({
      networkInterfaceSet: [{ status: "InUse", instanceId, attachment: { instanceId, deviceIndex: 1 } }],
    });
    expect(await find({ instanceId, status: "InUse", type: "Secondary" })).toEqual([networkInterfaceId]);
    const [primary] = await find({ instanceId, type: "Primary" });
    expect(await refusalOf(detach(primary))).toBe("InvalidOperation.DetachPrimaryEniNotAllowed");
    const { networkInterfaceId: spare } = await make();
    // An ecs.g6.large has two in all.
    expect(await refusalOf(attach(spare))).toBe("EniPerInstanceLimitExceeded");
    expect(await refusalOf(rpc("DeleteNetworkInterface", { NetworkInterfaceId: networkInterfaceId }))).toBe(
      "InvalidOperation.InvalidEniState",
    );
    await detach(networkInterfaceId);
    const other = await run();
    const { networkInterfaceId: big } = await make({ secondaryPrivateIpAddressCount: 10 });
    expect(await refusalOf(attach(big, other))).toBe("InvalidOperation.Ipv4CountExceeded");
    const modify = (more: object) =>
      rpc("ModifyNetworkInterfaceAttribute", { NetworkInterfaceId: primary, ...more });
    await modify({ NetworkInterfaceName: "door", Description: "in front" });
    expect(await refusalOf(modify({ "SecurityGroupId.1": group }))).toBe(
      "InvalidOperation.PrimaryEniOnlySupportModifyNameAndDesc",
    );
  });

  test("an ENI that goes with its instance gives its prefixes back", async () => {
    const free = async () => {
      const { AvailableIpAddressCount } = await vpcRpc("DescribeVSwitchAttributes", { VSwitchId: vSwitchId });
      return Number(AvailableIpAddressCount);
    };
    const before = await free();
    const instanceId = await run();
    const { networkInterfaceId } = await make({ ipv4PrefixCount: 1 });
    await rpc("AttachNetworkInterface", { NetworkInterfaceId: networkInterfaceId, InstanceId: instanceId });
    expect(await free()).toBe(before - 18);
    await rpc("DeleteInstance", { InstanceId: instanceId, Force: true });
    expect(await find({ networkInterfaceId: [networkInterfaceId] })).toEqual([]);
    expect(await free()).toBe(before);
  });

  test("an ENI of another zone or network is refused", async () => {
    const instanceId = await run();
    const { VpcId } = await vpcRpc("DescribeVSwitchAttributes", { VSwitchId: vSwitchId });
    const far = { VpcId, CidrBlock: "10.0.64.0/24", ZoneId: "cn-hangzhou-i" };
    const { VSwitchId } = await vpcRpc("CreateVSwitch", far);
    const remote = await make({ vSwitchId: VSwitchId });
    const attach = (id: unknown) =>
      refusalOf(rpc("AttachNetworkInterface", { NetworkInterfaceId: id, InstanceId: instanceId }));
    expect(await attach(remote.networkInterfaceId)).toBe("InvalidOperation.AvailabilityZoneMismatch");
    const other = await vpcRpc("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const where = { VpcId: other["VpcId"], CidrBlock: "10.0.0.0/24", ZoneId: zoneId };
    const abroad = await vpcRpc("CreateVSwitch", where);
    const { SecurityGroupId } = await rpc("CreateSecurityGroup", { VpcId: other["VpcId"] });
    const eni = await make({ vSwitchId: abroad["VSwitchId"], securityGroupId: SecurityGroupId });
    expect(await attach(eni.networkInterfaceId)).toBe("InvalidOperation.VpcMismatch");
  });
});

describe("DescribeNetworkInterfaces", () => {
  test("honours MaxResults to the letter, and pages by number too", async () => {
    const name = "many";
    const ids = await Promise.all(
      Array.from({ length: 25 }, async () => (await make({ networkInterfaceName: name })).networkInterfaceId),
    );
    const all = await list({ networkInterfaceName: name, maxResults: 500 });
    expect(all.networkInterfaceSets?.networkInterfaceSet).toHaveLength(25);
    expect(all.nextToken).toBe("");
    const seen: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const page = await list({
        networkInterfaceName: name,
        maxResults: 3,
        ...(nextToken !== undefined && { nextToken }),
      });
      const set = page.networkInterfaceSets?.networkInterfaceSet ?? [];
      // Below ten is ten.
      expect(set.length).toBeLessThanOrEqual(10);
      seen.push(...set.map((eni) => eni.networkInterfaceId));
      nextToken = page.nextToken;
    } while (nextToken !== undefined && nextToken !== "");
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set(ids));
    const numbered = await list({ networkInterfaceName: name, pageNumber: 3, pageSize: 10 });
    expect(numbered.networkInterfaceSets?.networkInterfaceSet).toHaveLength(5);
    expect(numbered).toMatchObject({ totalCount: 25, pageNumber: 3, pageSize: 10 });
    const beyond = await list({ networkInterfaceName: name, pageNumber: 9, pageSize: 1000 });
    expect(beyond.networkInterfaceSets?.networkInterfaceSet).toEqual([]);
    expect(beyond.totalCount).toBe(25);
  });

  test("filters by what it documents", async () => {
    // Freed addresses rest, so nobody draws these meanwhile.
    const before = await make({ secondaryPrivateIpAddressCount: 1 });
    const pair = (before.privateIpSets?.privateIpSet ?? []).map((ip) => ip.privateIpAddress ?? "");
    const [primary = "", secondary = ""] = pair;
    await rpc("DeleteNetworkInterface", { NetworkInterfaceId: before.networkInterfaceId });
    const made = await make({
      networkInterfaceName: "findable",
      primaryIpAddress: primary,
      privateIpAddress: [secondary],
      tag: [{ key: "seek", value: "me" }],
    });
    const only = [made.networkInterfaceId];
    expect(await find({ networkInterfaceName: "findable" })).toEqual(only);
    expect(await find({ primaryIpAddress: primary })).toEqual(only);
    expect(await find({ primaryIpAddress: secondary })).toEqual([]);
    expect(await find({ privateIpAddress: [secondary, "10.0.255.9"] })).toEqual(only);
    expect(await find({ tag: [{ key: "seek", value: "me" }] })).toEqual(only);
    expect(await find({ networkInterfaceName: "findable", securityGroupId: group })).toEqual(only);
    expect(await find({ networkInterfaceName: "findable", status: "InUse" })).toEqual([]);
    expect(await find({ networkInterfaceName: "findable", vSwitchId, serviceManaged: true })).toEqual([]);
    expect(await refusalOf(find({ status: "Flying" }))).toBe("InvalidParameter");
    expect(await find({ networkInterfaceId: ["eni-unknown"] })).toEqual([]);
  });
});

describe("one interface", () => {
  test("DescribeNetworkInterfaceAttribute shows it flat, with its QoS", async () => {
    const { networkInterfaceId: NetworkInterfaceId } = await make();
    const show = () => rpc("DescribeNetworkInterfaceAttribute", { NetworkInterfaceId });
    expect(await show()).toMatchObject({
      NetworkInterfaceId,
      Status: "Available",
      QoSConfig: { EnableQoS: false },
    });
    await rpc("EnableNetworkInterfaceQoS", { NetworkInterfaceId, "QoS.BandwidthRx": 50 });
    expect(await show()).toMatchObject({ QoSConfig: { EnableQoS: true, QoS: { BandwidthRx: 50 } } });
    await rpc("DisableNetworkInterfaceQoS", { NetworkInterfaceId });
    expect(await show()).toMatchObject({ QoSConfig: { EnableQoS: false } });
    await rpc("ModifyNetworkInterfaceAttribute", {
      NetworkInterfaceId,
      SourceDestCheck: true,
      DeleteOnRelease: false,
      "ConnectionTrackingConfiguration.UdpTimeout": 60,
      QueueNumber: 4,
    });
    expect(await show()).toMatchObject({
      SourceDestCheck: true,
      DeleteOnRelease: false,
      ConnectionTrackingConfiguration: { UdpTimeout: 60 },
      NetworkInterfaceTrafficConfig: { NetworkInterfaceTrafficMode: "Standard", QueueNumber: 4 },
    });
    const unknown = rpc("DescribeNetworkInterfaceAttribute", { NetworkInterfaceId: "eni-unknown" });
    expect(await refusalOf(unknown)).toBe("InvalidEniId.NotFound");
  });

  test("permissions to attach are granted, listed and revoked", async () => {
    const { networkInterfaceId: NetworkInterfaceId } = await make();
    const grant = { NetworkInterfaceId, AccountId: 100000000002, Permission: "InstanceAttach" };
    const { NetworkInterfacePermission: first } = await rpc("CreateNetworkInterfacePermission", grant);
    const { NetworkInterfacePermission: again } = await rpc("CreateNetworkInterfacePermission", grant);
    expect(again).toEqual(first);
    const listed = await rpc("DescribeNetworkInterfacePermissions", { NetworkInterfaceId });
    expect(listed).toMatchObject({
      TotalCount: 1,
      NetworkInterfacePermissions: { NetworkInterfacePermission: [first] },
    });
    const { NetworkInterfacePermissionId } = first as { NetworkInterfacePermissionId: string };
    await rpc("DeleteNetworkInterfacePermission", { NetworkInterfacePermissionId });
    const gone = rpc("DeleteNetworkInterfacePermission", { NetworkInterfacePermissionId });
    expect(await refusalOf(gone)).toBe("InvalidPermissionId.NotFound");
    const other = { ...grant, Permission: "Anything" };
    expect(await refusalOf(rpc("CreateNetworkInterfacePermission", other))).toBe("InvalidParameter");
  });
});
