import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./run.mjs";

const { createCloud, version } = await import("../dist/server/index.js");
const { caller } = await import("../dist/proof/wire/caller.js");
const { migrations } = await import("../dist/store/sql/migrations.js");

// The same for every version that writes one: what is described must not hang on when it was written.
const writtenAt = Date.UTC(2026, 0, 1);
const nowMs = () => writtenAt;
const accounts = [{ id: "100000000001", keys: [{ id: "fixture", secret: "fixture-secret" }] }];
const credentials = { secretId: "fixture", secretKey: "fixture-secret" };

/** What is asked of the store when it has been written, and of every later version that opens it. */
const questions = [
  ["tencent-v3", "DescribeVpcs"],
  ["tencent-v3", "DescribeSubnets"],
  ["tencent-v3", "DescribeNetworkInterfaces"],
  ["tencent-v3", "DescribeAddresses"],
  ["tencent-v3", "DescribeSecurityGroups"],
  ["tencent-v3", "DescribeRouteTables"],
  ["tencent-v3", "DescribeHaVips"],
  ["tencent-v3", "DescribeNatGateways"],
  ["tencent-v3", "cvm.DescribeInstances"],
  ["tencent-v3", "cvm.DescribeKeyPairs"],
  ["qcloud-v2", "DescribeVpcEx"],
  ["qcloud-v2", "DescribeSubnetEx"],
  ["qcloud-v2", "DescribeNetworkInterfaces"],
  ["aliyun-rpc", "DescribeVpcs"],
  ["aliyun-rpc", "DescribeVSwitches"],
  ["aliyun-rpc", "ecs.DescribeNetworkInterfaces"],
  ["aliyun-rpc", "ecs.DescribeSecurityGroups"],
  ["aliyun-rpc", "DescribeEipAddresses"],
];

async function must(call, action, params) {
  const outcome = await call(action, params);
  if ("answer" in outcome) return outcome.answer;
  throw new Error(`${action}: ${JSON.stringify(outcome)}`);
}

async function writeTencent(call) {
  const { Vpc } = await must(call, "CreateVpc", {
    VpcName: "kept",
    CidrBlock: "10.1.0.0/16",
    Tags: [{ Key: "stage", Value: "test" }],
  });
  const { VpcId } = Vpc;
  const place = { VpcId, Zone: "ap-guangzhou-3" };
  const { Subnet } = await must(call, "CreateSubnet", {
    ...place,
    SubnetName: "small",
    CidrBlock: "10.1.1.0/28",
  });
  await must(call, "CreateSubnet", { ...place, SubnetName: "large", CidrBlock: "10.1.16.0/20" });
  const { SubnetId } = Subnet;
  const { SecurityGroup } = await must(call, "CreateSecurityGroup", {
    GroupName: "web",
    GroupDescription: "the web",
  });
  const { SecurityGroupId } = SecurityGroup;
  const rule = { Protocol: "TCP", Port: "443", CidrBlock: "0.0.0.0/0", Action: "ACCEPT" };
  const SecurityGroupPolicySet = { Ingress: [rule] };
  await must(call, "CreateSecurityGroupPolicies", { SecurityGroupId, SecurityGroupPolicySet });
  const where = { VpcId, SubnetId };
  const { NetworkInterface } = await must(call, "CreateNetworkInterface", {
    ...where,
    NetworkInterfaceName: "front",
    SecurityGroupIds: [SecurityGroupId],
    PrivateIpAddresses: [{ PrivateIpAddress: "10.1.1.5", Primary: true }],
  });
  const { NetworkInterfaceId } = NetworkInterface;
  await must(call, "CreateNetworkInterface", { ...where, NetworkInterfaceName: "back" });
  const eni = { NetworkInterfaceId };
  const assigned = await must(call, "AssignPrivateIpAddresses", {
    ...eni,
    SecondaryPrivateIpAddressCount: 4,
  });
  const [first, second] = assigned.PrivateIpAddressSet;
  const gone = [{ PrivateIpAddress: first.PrivateIpAddress }];
  await must(call, "UnassignPrivateIpAddresses", { ...eni, PrivateIpAddresses: gone });
  const { AddressSet } = await must(call, "AllocateAddresses", { AddressCount: 2 });
  const { PrivateIpAddress } = second;
  await must(call, "AssociateAddress", { AddressId: AddressSet[0], ...eni, PrivateIpAddress });
  await must(call, "CreateHaVip", { ...where, HaVipName: "floating" });
  await must(call, "CreateNatGateway", { VpcId, NatGatewayName: "out", AddressCount: 1 });
  await must(call, "cvm.RunInstances", {
    Placement: { Zone: place.Zone },
    ImageId: "img-487zeit5",
    InstanceType: "S5.MEDIUM4",
    VirtualPrivateCloud: where,
  });
  // Asked again with its token by every later version, which must answer the same and do nothing.
  const repeated = { ...eni, SecondaryPrivateIpAddressCount: 1, ClientToken: "kept-token" };
  return [["tencent-v3", "AssignPrivateIpAddresses", repeated]];
}

async function writeAliyun(call) {
  const { VpcId } = await must(call, "CreateVpc", { CidrBlock: "172.16.0.0/12", VpcName: "kept" });
  const ZoneId = "cn-hangzhou-h";
  const { VSwitchId } = await must(call, "CreateVSwitch", { VpcId, ZoneId, CidrBlock: "172.16.0.0/24" });
  const { SecurityGroupId } = await must(call, "ecs.CreateSecurityGroup", {
    VpcId,
    SecurityGroupName: "inside",
  });
  await must(call, "ecs.CreateNetworkInterface", {
    VSwitchId,
    SecurityGroupId,
    SecondaryPrivateIpAddressCount: 3,
  });
  await must(call, "AllocateEipAddress", { Name: "kept" });
  return [];
}

/** Writes a store as this version does, and what this version says of it. */
export async function writeStoreFixture(parent) {
  const data = mkdtempSync(join(tmpdir(), "vpcd-fixture-"));
  const rateLimits = { mode: "off", perSecond: {} };
  const cloud = await createCloud({ data, nowMs, seed: 20260101, accounts, rateLimits });
  const calls = Object.fromEntries(
    ["tencent-v3", "qcloud-v2", "aliyun-rpc"].map((dialect) => [
      dialect,
      caller({ endpoint: cloud.endpoint, credentials, dialect, nowMs }),
    ]),
  );
  const repeats = [...(await writeTencent(calls["tencent-v3"])), ...(await writeAliyun(calls["aliyun-rpc"]))];
  const described = [];
  for (const [dialect, action, params = {}] of [...repeats, ...questions]) {
    described.push({ dialect, action, params, answer: await must(calls[dialect], action, params) });
  }
  await cloud.close();
  const schema = migrations.length;
  const folder = join(parent, `schema-${schema}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "vpcd.sqlite.gz"),
    gzipSync(readFileSync(join(data, "vpcd.sqlite")), { level: 9 }),
  );
  const state = { schema, version: version(), writtenAt, accounts, credentials, described };
  writeFileSync(join(folder, "described.json"), `${JSON.stringify(state, undefined, 1)}\n`);
  rmSync(data, { recursive: true, force: true });
  return folder;
}

if (import.meta.filename === process.argv[1]) {
  const { build } = await import("./build.mjs");
  build();
  const folder = await writeStoreFixture(join(root, "test/fixtures/stores"));
  process.stdout.write(`${folder}\n`);
}
