import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { aliyunClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

const regionId = "cn-hangzhou";
let cloud: Cloud;
let clients: ReturnType<typeof aliyunClients>;
let vpcId: string;

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  clients = aliyunClients(cloud);
  const { vpc, vpcTypes } = clients;
  const { body } = await vpc.createVpc(new vpcTypes.CreateVpcRequest({ regionId, cidrBlock: "10.0.0.0/8" }));
  vpcId = body?.vpcId ?? "";
});

afterAll(() => cloud.close());

async function group(more: object = {}): Promise<string> {
  const { ecs, ecsTypes } = clients;
  const request = new ecsTypes.CreateSecurityGroupRequest({ regionId, vpcId, ...more });
  return (await ecs.createSecurityGroup(request)).body?.securityGroupId ?? "";
}

describe("JoinSecurityGroup and LeaveSecurityGroup", () => {
  test("put ENIs and instances behind groups and take them away", async () => {
    const { ecs, ecsTypes, vpc, vpcTypes } = clients;
    const { body: made } = await vpc.createVSwitch(
      new vpcTypes.CreateVSwitchRequest({
        regionId,
        vpcId,
        zoneId: "cn-hangzhou-h",
        cidrBlock: "10.0.1.0/24",
      }),
    );
    const vSwitchId = made?.vSwitchId ?? "";
    const [first, second] = [await group(), await group()];
    const { body: eni } = await ecs.createNetworkInterface(
      new ecsTypes.CreateNetworkInterfaceRequest({ regionId, vSwitchId, securityGroupId: first }),
    );
    const { body: ran } = await ecs.runInstances(
      new ecsTypes.RunInstancesRequest({
        regionId,
        vSwitchId,
        securityGroupId: first,
        imageId: "aliyun_3_x64_20G_alibase_20240819.vhd",
        instanceType: "ecs.g6.large",
        amount: 1,
      }),
    );
    const [instanceId = ""] = ran?.instanceIdSets?.instanceIdSet ?? [];
    const join = (more: object, securityGroupId = second) =>
      ecs.joinSecurityGroup(new ecsTypes.JoinSecurityGroupRequest({ regionId, securityGroupId, ...more }));
    const leave = (more: object, securityGroupId = second) =>
      ecs.leaveSecurityGroup(new ecsTypes.LeaveSecurityGroupRequest({ regionId, securityGroupId, ...more }));
    const count = async (securityGroupId: string) => {
      const { body } = await ecs.describeSecurityGroups(
        new ecsTypes.DescribeSecurityGroupsRequest({ regionId, securityGroupId, isQueryEcsCount: true }),
      );
      const [shown] = body?.securityGroups?.securityGroup ?? [];
      return [shown?.ecsCount, shown?.availableInstanceAmount];
    };
    for (const member of [{ networkInterfaceId: eni?.networkInterfaceId ?? "" }, { instanceId }]) {
      expect(await refusalOf(leave(member))).toBe("InstanceNotInSecurityGroup");
      expect(await refusalOf(leave(member, first))).toBe("InstanceLastSecurityGroup");
      await join(member);
      expect(await refusalOf(join(member))).toBe("InvalidInstanceId.AlreadyExists");
    }
    expect(await count(second)).toEqual([1, 1998]);
    await leave({ instanceId });
    expect(await count(second)).toEqual([0, 1999]);
    expect(await refusalOf(join({ instanceId, networkInterfaceId: "eni-x" }))).toBe(
      "InvalidParam.EniIdAndInstanceId.Conflict",
    );
    expect(await refusalOf(join({}))).toBe("MissingParameter");
    expect(await refusalOf(join({ instanceId: "i-x" }))).toBe("InvalidInstanceId.NotFound");
    expect(await refusalOf(join({ networkInterfaceId: "eni-x" }))).toBe("InvalidEniId.NotFound");
    expect(await refusalOf(join({ instanceId }, "sg-x"))).toBe("InvalidSecurityGroupId.NotFound");
    const enterprise = await group({ securityGroupType: "enterprise" });
    expect(await refusalOf(join({ instanceId }, enterprise))).toBe("OperationDenied");
  });
});

describe("port lists", () => {
  const create = (more: object) => {
    const { ecs, ecsTypes } = clients;
    const wish = { regionId, maxEntries: 3, portRangeListName: "web-ports", ...more };
    return ecs.createPortRangeList(new ecsTypes.CreatePortRangeListRequest(wish));
  };
  const entry = (portRange: string, description?: string) =>
    new clients.ecsTypes.CreatePortRangeListRequestEntry({ portRange, description });

  test("are made, changed, listed, named by rules and deleted", async () => {
    const { ecs, ecsTypes } = clients;
    const made = await create({ entry: [entry("80/80", "plain"), entry("443/443")] });
    const portRangeListId = made.body?.portRangeListId ?? "";
    const one = { regionId, portRangeListId };
    const entries = async () => {
      const { body } = await ecs.describePortRangeListEntries(
        new ecsTypes.DescribePortRangeListEntriesRequest(one),
      );
      return (body?.entries ?? []).map(({ portRange, description }) => [portRange, description]);
    };
    expect(await entries()).toEqual([
      ["80/80", "plain"],
      ["443/443", ""],
    ]);
    const change = (more: object) =>
      ecs.modifyPortRangeList(new ecsTypes.ModifyPortRangeListRequest({ ...one, ...more }));
    await change({
      portRangeListName: "ports",
      addEntry: [entry("443/443", "secure"), entry("8000/8010")],
      removeEntry: [new ecsTypes.ModifyPortRangeListRequestRemoveEntry({ portRange: "80/80" })],
    });
    expect(await entries()).toEqual([
      ["443/443", "secure"],
      ["8000/8010", ""],
    ]);
    expect(await refusalOf(change({ addEntry: [entry("1/1"), entry("2/2")] }))).toBe(
      "LimitExceed.MaxEntries",
    );
    const securityGroupId = await group();
    const rule = { ipProtocol: "tcp", portRangeListId, sourceCidrIp: "10.0.0.0/8" };
    const permissions = [new ecsTypes.AuthorizeSecurityGroupRequestPermissions(rule)];
    await ecs.authorizeSecurityGroup(
      new ecsTypes.AuthorizeSecurityGroupRequest({ regionId, securityGroupId, permissions }),
    );
    const { body: shown } = await ecs.describeSecurityGroupAttribute(
      new ecsTypes.DescribeSecurityGroupAttributeRequest({ regionId, securityGroupId }),
    );
    expect(shown?.permissions?.permission).toMatchObject([{ portRangeListId, portRangeListName: "ports" }]);
    const { body: lists } = await ecs.describePortRangeLists(
      new ecsTypes.DescribePortRangeListsRequest({ regionId, portRangeListName: "ports" }),
    );
    expect(lists?.portRangeLists).toMatchObject([{ portRangeListId, maxEntries: 3, associationCount: 1 }]);
    const { body: users } = await ecs.describePortRangeListAssociations(
      new ecsTypes.DescribePortRangeListAssociationsRequest(one),
    );
    expect(users?.portRangeListAssociations).toMatchObject([{ resourceId: securityGroupId }]);
    const remove = () => ecs.deletePortRangeList(new ecsTypes.DeletePortRangeListRequest(one));
    expect(await refusalOf(remove())).toBe("InvalidPortRangeListId.AssociationExist");
    await ecs.deleteSecurityGroup(new ecsTypes.DeleteSecurityGroupRequest({ regionId, securityGroupId }));
    await remove();
    expect(await refusalOf(remove())).toBe("InvalidPortRangeListId.NotFound");
  });

  test("are refused with bad sizes, ports and names", async () => {
    const code = (more: object) => refusalOf(create(more));
    const twice = [entry("80/80"), entry("80/80")];
    expect(await code({ maxEntries: 2001 })).toBe("InvalidOperation.MaxEntriesCountExceed");
    expect(await code({ entry: [entry("80")] })).toBe("InvalidParameter.PortRange");
    expect(await code({ entry: twice })).toBe("InvalidParameter.PortRangeDuplicated");
    expect(await code({ entry: [entry("80/80", "x")] })).toBe("InvalidDescription.Malformed");
    expect(await code({ portRangeListName: "1" })).toBe("InvalidParameter.PortRangeListName");
    const two = { maxEntries: 1, entry: [entry("1/1"), entry("2/2")] };
    expect(await code(two)).toBe("InvalidOperation.EntryCountExceedMaxEntries");
  });

  test("count in a group as all they may ever hold", async () => {
    const { ecs, ecsTypes } = clients;
    const { body } = await create({ maxEntries: 201 });
    const rule = {
      ipProtocol: "udp",
      portRangeListId: body?.portRangeListId ?? "",
      sourceCidrIp: "10.0.0.0/8",
    };
    const permissions = [new ecsTypes.AuthorizeSecurityGroupRequestPermissions(rule)];
    const request = { regionId, securityGroupId: await group(), permissions };
    expect(
      await refusalOf(ecs.authorizeSecurityGroup(new ecsTypes.AuthorizeSecurityGroupRequest(request))),
    ).toBe("AuthorizationLimitExceed");
  });
});
