import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { qcloudClient, tencentClients, type V2Answer, type V2Call } from "../kit/clients.ts";

let cloud: Cloud;
let call: V2Call;
let vpc: ReturnType<typeof tencentClients>["vpc"];

async function makeNetwork() {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "translated", CidrBlock: "10.0.0.0/16" });
  const vpcId = Vpc?.VpcId ?? "";
  const subnet = { SubnetName: "one", CidrBlock: "10.0.1.0/24", Zone: "ap-guangzhou-3" };
  const { Subnet } = await vpc.CreateSubnet({ VpcId: vpcId, ...subnet });
  const asked = { VpcId: vpcId, SubnetId: Subnet?.SubnetId ?? "", NetworkInterfaceName: "host" };
  const { NetworkInterface } = await vpc.CreateNetworkInterface(asked);
  return { vpcId, pip: NetworkInterface?.PrivateIpAddressSet?.[0]?.PrivateIpAddress ?? "" };
}

async function makeNat(
  vpcId: string,
  more: object = { autoAllocEipNum: 2 },
): Promise<V2Answer & { readonly natId: string }> {
  const asked = { vpcId, natName: "out", maxConcurrent: 1_000_000, ...more };
  const made = await call("CreateNatGateway", asked);
  return { ...made, natId: String(made["natGatewayId"]) };
}

interface V2Nat {
  readonly natId: string;
  readonly eipSet: readonly string[];
}

async function natOf(natId: string): Promise<V2Nat | undefined> {
  const { data } = await call("DescribeNatGateway", { natId });
  return (data as readonly V2Nat[])[0];
}

beforeAll(async () => {
  cloud = await createCloud({
    rateLimits: { mode: "off", perSecond: {} },
    quotas: [
      { quota: "vpcsPerRegion", limit: 100 },
      { quota: "eipsPerRegion", limit: 100 },
      { quota: "eipsPerDay", limit: 100 },
      { quota: "natGatewaysPerVpc", limit: 1 },
    ],
  });
  call = qcloudClient(cloud);
  ({ vpc } = tencentClients(cloud));
});
afterAll(() => cloud.close());

describe("NAT gateways", () => {
  test("one is ordered, produced, shown and changed", async () => {
    const { vpcId } = await makeNetwork();
    const { natId, ...made } = await makeNat(vpcId);
    const billId = made["billId"];
    expect(billId).toMatch(/^\d+$/);
    expect(await call("QueryNatGatewayProductionStatus", { billId })).toMatchObject({
      code: 0,
      data: { status: 0 },
    });
    expect(await natOf(natId)).toMatchObject({
      natId: expect.stringMatching(/^nat-/),
      natName: "out",
      unVpcId: vpcId,
      vpcId: expect.any(Number),
      vpcName: "translated",
      maxConcurrent: 1_000_000,
      bandwidth: 100,
      state: 0,
      productionStatus: 0,
      eipCount: 2,
    });
    await call("ModifyNatGateway", { vpcId, natId, natName: "anew", bandwidth: 200 });
    expect(await call("UpgradeNatGateway", { vpcId, natId, maxConcurrent: 3_000_000 })).toMatchObject({
      code: 0,
      billId: expect.stringMatching(/^\d+$/),
    });
    expect(await call("DescribeNatGateway", { vpcId, natName: "ane", vpcName: "transl" })).toMatchObject({
      totalCount: 1,
      data: [{ natName: "anew", bandwidth: 200, maxConcurrent: 3_000_000 }],
    });
    expect(await call("DeleteNatGateway", { vpcId, natId })).toMatchObject({
      code: 0,
      taskId: expect.any(Number),
    });
    expect(await natOf(natId)).toBeUndefined();
  });

  test("addresses come and go, but one must stay", async () => {
    const { vpcId } = await makeNetwork();
    const { natId } = await makeNat(vpcId, { autoAllocEipNum: 1 });
    const bound = await call("EipBindNatGateway", { vpcId, natId, autoAllocEipNum: 1 });
    expect(bound).toMatchObject({ code: 0, taskId: expect.any(Number) });
    const [first, second] = (await natOf(natId))?.eipSet ?? [];
    const unbind = (assignedEipSet: unknown[]) =>
      call("EipUnBindNatGateway", { vpcId, natId, assignedEipSet });
    expect(await unbind([first])).toMatchObject({ code: 0 });
    expect(await natOf(natId)).toMatchObject({ eipSet: [second] });
    expect(await unbind([second])).toMatchObject({ code: 5100, codeDesc: "NatGatewayEipNotEmpty" });
    expect(await unbind([first])).toMatchObject({ code: 5000 });
    expect(await call("EipBindNatGateway", { vpcId, natId, assignedEipSet: [first] })).toMatchObject({
      code: 0,
    });
    expect(await call("EipBindNatGateway", { vpcId, natId })).toMatchObject({ code: 4000 });
  });

  test("what cannot be is refused", async () => {
    const { vpcId } = await makeNetwork();
    const { natId } = await makeNat(vpcId);
    expect(await makeNat(vpcId)).toMatchObject({ code: 4400, codeDesc: "NatGatewayLimitExceeded" });
    expect(await makeNat("vpc-00000000")).toMatchObject({ codeDesc: "InvalidVpc.NotFound" });
    expect(await makeNat(vpcId, { natName: "x".repeat(61), autoAllocEipNum: 1 })).toMatchObject({
      codeDesc: "InvalidNatGatewayName",
    });
    expect(await makeNat(vpcId, { maxConcurrent: 5, autoAllocEipNum: 1 })).toMatchObject({ code: 4000 });
    expect(await makeNat(vpcId, {})).toMatchObject({ code: 4000 });
    const unknown = { codeDesc: "InvalidNatGatewayId.NotFound" };
    expect(await call("DeleteNatGateway", { vpcId, natId: "nat-00000000" })).toMatchObject(unknown);
    const other = await makeNetwork();
    expect(await call("DeleteNatGateway", { vpcId: other.vpcId, natId })).toMatchObject(unknown);
    expect(await call("QueryNatGatewayProductionStatus", { billId: "987654321" })).toMatchObject({
      code: 5000,
    });
  });
});

describe("DNAPT rules", () => {
  test("their life", async () => {
    const { vpcId, pip } = await makeNetwork();
    const { natId } = await makeNat(vpcId);
    const [eip] = (await natOf(natId))?.eipSet ?? [];
    const gateway = { vpcId, natId };
    const rule = { proto: "tcp", eip, eport: "80", pip, pport: "8080", description: "web" };
    expect(await call("AddDnaptRule", { ...gateway, ...rule })).toMatchObject({ code: 0 });
    expect(await call("GetDnaptRule", gateway)).toMatchObject({
      code: 0,
      data: { totalNum: 1, detail: [{ ...rule, uniqNatId: natId, uniqVpcId: vpcId }] },
    });
    expect(await call("AddDnaptRule", { ...gateway, ...rule })).toMatchObject({ code: 5100 });
    expect(await call("AddDnaptRule", { ...gateway, ...rule, proto: "icmp" })).toMatchObject({ code: 4000 });
    expect(await call("AddDnaptRule", { ...gateway, ...rule, eport: "0" })).toMatchObject({ code: 4000 });
    expect(await call("AddDnaptRule", { ...gateway, ...rule, eport: "81", pip: "10.0.1.250" })).toMatchObject(
      {
        code: 5000,
      },
    );
    const old = { oldProto: "tcp", oldEip: eip, oldEport: "80" };
    expect(await call("ModifyDnaptRule", { ...gateway, ...old, eport: "443" })).toMatchObject({ code: 0 });
    expect(await call("ModifyDnaptRule", { ...gateway, ...old, eport: "444" })).toMatchObject({ code: 5000 });
    expect(await call("GetDnaptRule", gateway)).toMatchObject({ data: { detail: [{ eport: "443", pip }] } });
    const dnatList = [{ proto: "tcp", eip, eport: "443" }];
    expect(await call("DeleteDnaptRule", { ...gateway, dnatList })).toMatchObject({ code: 0 });
    expect(await call("DeleteDnaptRule", { ...gateway, dnatList })).toMatchObject({ code: 5000 });
    expect(await call("GetDnaptRule", gateway)).toMatchObject({ data: { totalNum: 0, detail: [] } });
  });
});
