import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cloud } from "../../src/server/index.ts";
import { qcloudClient, tencentClients, type V2Call } from "../kit/clients.ts";
import { tencentPlace } from "../eni/place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let cloud: Cloud;
let call: V2Call;
let sgId: string;
let groups = 0;

async function group(more: object = {}): Promise<string> {
  groups += 1;
  const { data } = await call("CreateSecurityGroup", { sgName: `web-${groups}`, sgRemark: "", ...more });
  return (data as { sgId: string }).sgId;
}

beforeAll(async () => {
  place = await tencentPlace("10.0.1.0/24", { quotas: [{ quota: "rulesPerDirection", limit: 4 }] });
  cloud = place.cloud;
  call = qcloudClient(cloud);
});

beforeEach(async () => {
  sgId = await group();
});

afterAll(() => cloud.close());

const web = (portRange = "80", more: object = {}) => ({
  ipProtocol: "tcp",
  portRange,
  cidrIp: "10.0.0.0/8",
  action: "accept",
  ...more,
});

const add = (index: number, policys: object[], more: object = {}) =>
  call("CreateSecurityGroupPolicy", { sgId, direction: "ingress", index, policys, ...more });

interface Policy {
  readonly index: number;
  readonly portRange: string;
}

async function rules(): Promise<{ version: number; ingress: Policy[]; egress: Policy[] }> {
  const { data } = await call("DescribeSecurityGroupPolicys", { sgId });
  return data as Awaited<ReturnType<typeof rules>>;
}

const ports = async () => (await rules()).ingress.map((one) => one.portRange);

describe("groups of dfw", () => {
  test("are named once in a project, and named within 60 characters", async () => {
    const made = await call("CreateSecurityGroup", { sgName: "one", sgRemark: "of the web" });
    expect(made).toMatchObject({ code: 0, data: { sgName: "one", sgRemark: "of the web" } });
    expect(await call("CreateSecurityGroup", { sgName: "one" })).toMatchObject({ code: 7005 });
    expect(await call("CreateSecurityGroup", { sgName: "one", projectId: 7 })).toMatchObject({ code: 0 });
    expect(await call("CreateSecurityGroup", { sgName: "n".repeat(61) })).toMatchObject({ code: 9003 });
    expect(await call("CreateSecurityGroup", { sgRemark: "none" })).toMatchObject({ code: 4000 });
    const rename = (more: object) => call("ModifySecurityGroupAttributes", { sgId, ...more });
    expect(await rename({ sgName: "one" })).toMatchObject({ code: 7005 });
    expect(await rename({ sgName: "two", sgRemark: "second" })).toMatchObject({ code: 0 });
    const { data } = await call("DescribeSecurityGroupEx", { sgId });
    expect(data).toMatchObject({
      totalNum: 1,
      detail: [{ sgName: "two", sgRemark: "second", projectId: 0 }],
    });
  });

  test("are listed by project and part of a name, by pages or by rows", async () => {
    const made: string[] = [];
    for (const sgName of ["list-a", "list-b", "list-c"]) made.push(await group({ sgName, projectId: 9 }));
    const list = async (more: object) => {
      const { data } = await call("DescribeSecurityGroupEx", { projectId: 9, ...more });
      return (data as { detail: { sgId: string }[] }).detail.map((one) => one.sgId);
    };
    expect(await list({ sgName: "list-" })).toEqual(made);
    expect(await list({ offset: 1, limit: 2 })).toEqual([made[2]]);
    expect(await list({ offsetLine: 1, limit: 2 })).toEqual([made[1], made[2]]);
    expect(await call("DescribeSecurityGroupEx", { offset: 0, offsetLine: 0 })).toMatchObject({ code: 4000 });
  });

  test("a project's default one is made once and stays", async () => {
    const ensure = async () => (await call("DescribeOrCreateDefaultSecurityGroup", { projectId: 5 })).data;
    const first = (await ensure()) as { sgId: string };
    expect(first).toMatchObject({ new: 1, sys: 1 });
    expect(await ensure()).toMatchObject({ sgId: first.sgId, new: 0 });
    expect(await call("DeleteSecurityGroup", { sgId: first.sgId })).toMatchObject({ code: 7000 });
  });

  test("go unless they are named by others, or unknown", async () => {
    const peer = await group();
    await add(0, [{ sgId: peer, action: "accept" }]);
    expect(await call("DescribeAssociateSecurityGroups", { sgIds: [peer, sgId] })).toMatchObject({
      code: 0,
      data: { [peer]: [sgId], [sgId]: [] },
    });
    expect(await call("DeleteSecurityGroup", { sgId: peer })).toMatchObject({ code: 7000 });
    expect(await call("DeleteSecurityGroup", { sgId, forced: "1" })).toMatchObject({ code: 6100 });
    expect(await call("DeleteSecurityGroup", { sgId })).toMatchObject({ code: 0 });
    expect(await call("DeleteSecurityGroup", { sgId })).toMatchObject({ code: 7001 });
    expect(await call("DeleteSecurityGroup", { sgId: peer })).toMatchObject({ code: 0 });
  });
});

describe("rules of dfw", () => {
  test("are put at a place, replaced, removed and reset, each time one version on", async () => {
    expect(await add(0, [web("1"), web("2")])).toMatchObject({ code: 0 });
    expect(await add(1, [web("3")], { version: 1 })).toMatchObject({ code: 0 });
    expect(await ports()).toEqual(["1", "3", "2"]);
    const single = { sgId, direction: "ingress", index: 2, policys: web("4") };
    expect(await call("ModifySingleSecurityGroupPolicy", single)).toMatchObject({ code: 0 });
    expect(await ports()).toEqual(["1", "3", "4"]);
    const gone = { sgId, direction: "ingress", indexes: [0, 1] };
    expect(await call("DeleteSecurityGroupPolicy", gone)).toMatchObject({ code: 0, data: [] });
    expect(await ports()).toEqual(["4"]);
    const all = { sgId, ingress: [web("5"), web("6")], egress: [{ action: "drop" }] };
    expect(await call("ModifySecurityGroupPolicys", all)).toMatchObject({ code: 0 });
    expect(await rules()).toMatchObject({
      version: 5,
      ingress: [
        { index: 0, ipProtocol: "tcp", portRange: "5", cidrIp: "10.0.0.0/8", action: "accept", version: 5 },
        { index: 1, portRange: "6" },
      ],
      egress: [{ index: 0, ipProtocol: "", portRange: "", cidrIp: "0.0.0.0/0", sgId: "", action: "drop" }],
    });
  });

  test.each([
    ["an old version", 0, [web()], { version: 3 }, 7006],
    ["a place beyond the end", 1, [web()], {}, 9003],
    ["a bad direction", 0, [web()], { direction: "inward" }, 9003],
    ["a bad port", 0, [web("x")], {}, 9003],
    ["a description of 51 characters", 0, [web("80", { desc: "d".repeat(51) })], {}, 9003],
    ["a template", 0, [web("80", { addressModule: "ipm-1" })], {}, 7001],
    ["a group that is not there", 0, [{ sgId: "sg-00000000", action: "drop" }], {}, 7001],
    ["more rules than the quota", 0, ["1", "2", "3", "4", "5"].map((port) => web(port)), {}, 7002],
  ])("are refused with %s", async (_what, index, policys, more, code) => {
    expect(await add(index, policys, more)).toMatchObject({ code });
    expect(await rules()).toMatchObject({ version: 0, ingress: [] });
  });
});

describe("what groups of dfw guard", () => {
  test("ENIs and instances are put behind groups, and listed", async () => {
    const { NetworkInterfaceId: networkInterfaceId = "" } = await place.eni();
    const { cvm } = tencentClients(cloud);
    const { InstanceIdSet } = await cvm.RunInstances({
      ImageId: "img-487zeit5",
      InstanceType: "S5.MEDIUM4",
      InstanceName: "front",
      Placement: { Zone: place.Zone },
      VirtualPrivateCloud: { VpcId: place.VpcId, SubnetId: place.SubnetId },
      SecurityGroupIds: [sgId],
    });
    const [instanceId = ""] = InstanceIdSet ?? [];
    const other = await group();
    const eniSet = { networkInterfaceSet: [{ networkInterfaceId, sgIds: [sgId, other] }] };
    expect(await call("ModifySecurityGroupsOfNetworkInterface", eniSet)).toMatchObject({ code: 0 });
    expect((await place.show(networkInterfaceId))?.GroupSet).toEqual([sgId, other]);
    expect(await call("DescribeInstancesOfSecurityGroup", { sgId })).toMatchObject({
      totalCount: 1,
      data: [{ instanceId }],
    });
    expect(await call("DescribeInstancesOfSecurityGroup", { sgId, alias: "back" })).toMatchObject({
      totalCount: 0,
    });
    const instanceSet = [{ instanceId, sgIds: [other] }];
    expect(await call("ModifySecurityGroupsOfInstance", { instanceSet })).toMatchObject({ code: 0 });
    expect(await call("DescribeNetworkInterfacesOfSecurityGroup", { sgId })).toMatchObject({
      data: { totalCount: 1, networkInterfaceSet: [{ networkInterfaceId }] },
    });
    expect(await call("DescribeInstancesOfSecurityGroup", { sgId: other, vagueIp: "10.0.1." })).toMatchObject(
      {
        totalCount: 1,
      },
    );
    const nobody = { instanceSet: [{ instanceId: "ins-00000000", sgIds: [other] }] };
    expect(await call("ModifySecurityGroupsOfInstance", nobody)).toMatchObject({ code: 5000 });
    expect(await call("DeleteSecurityGroup", { sgId })).toMatchObject({ code: 7000 });
  });
});
