import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { popClient, qcloudClient } from "../../kit/clients.ts";
import { refusalOf } from "../../kit/refusal.ts";
import { tencentPlace } from "../../eni/place.ts";

// Every object has a member of these names, and no vendor a word for anything.
const names = ["constructor", "toString", "__proto__"];

let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace();
});
afterAll(() => place.cloud.close());

describe.each(names)("%s", (name) => {
  const filter = (Name: string, value = name) => ({ Filters: [{ Name, Values: [value] }] });

  test("is no value of Tencent's filters, and no filter", async () => {
    const { vpc } = place;
    await place.eni();
    await vpc.AllocateAddresses({});
    expect(await vpc.DescribeNetworkInterfaces(filter("eni-type"))).toMatchObject({ TotalCount: 0 });
    expect(await vpc.DescribeAddresses(filter("instance-type"))).toMatchObject({ TotalCount: 0 });
    const { SecurityGroup } = await vpc.CreateSecurityGroup({ GroupName: "g", GroupDescription: "" });
    const { SecurityGroupId = "" } = SecurityGroup ?? {};
    const policies = { SecurityGroupId, ...filter(name) };
    expect(await refusalOf(vpc.DescribeSecurityGroupPolicies(policies))).toMatch(/^InvalidParameter/);
  });

  test("is no next hop, and no way of charging", async () => {
    const { vpc, VpcId } = place;
    const { RouteTable } = await vpc.CreateRouteTable({ VpcId, RouteTableName: name });
    const { RouteTableId = "" } = RouteTable ?? {};
    const route = { DestinationCidrBlock: "8.0.0.0/8", GatewayType: name, GatewayId: "0" };
    expect(await refusalOf(vpc.CreateRoutes({ RouteTableId, Routes: [route] }))).toMatch(
      /^InvalidParameterValue|^UnsupportedOperation/,
    );
    await vpc.DeleteRouteTable({ RouteTableId });
    expect(await refusalOf(vpc.AllocateAddresses({ InternetChargeType: name }))).toMatch(
      /^InvalidParameterValue|^InvalidParameter$/,
    );
  });

  test("is no type of v2's interfaces", async () => {
    const ask = qcloudClient(place.cloud);
    expect(await refusalOf(ask("DescribeNetworkInterfaces", { vpcId: place.VpcId, eniType: name }))).toMatch(
      /^InvalidParameter/,
    );
  });

  test("is no word of Alibaba's", async () => {
    const [ecs, call] = [popClient(place.cloud, "ecs"), popClient(place.cloud, "vpc")];
    const list = (question: object) => refusalOf(ecs("DescribeNetworkInterfaces", { ...question }));
    expect(await list({ Type: name })).toBe("InvalidParameter");
    expect(await list({ Status: name })).toBe("InvalidParameter");
    const eip = (question: object) => refusalOf(call("AllocateEipAddress", { ...question }));
    expect(await eip({ InternetChargeType: name })).toMatch(/^Invalid/);
    expect(await eip({ InstanceChargeType: "PrePaid", Period: 1, PricingCycle: name })).toMatch(/^Invalid/);
    const { VpcId } = await call("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const VSwitch = { VpcId, CidrBlock: "10.0.1.0/24", ZoneId: "cn-hangzhou-h" };
    const { VSwitchId } = await call("CreateVSwitch", VSwitch);
    const nat = { VpcId, VSwitchId, NatType: "Enhanced" };
    expect(await refusalOf(call("CreateNatGateway", { ...nat, Spec: name }))).toBe(
      "InvalidParameter.Spec.ValueNotSupported",
    );
    const { ForwardTableIds } = await call("CreateNatGateway", nat);
    const [ForwardTableId] = (ForwardTableIds as { ForwardTableId: string[] }).ForwardTableId;
    const entry = { ExternalIp: "8.8.8.8", ExternalPort: "80", InternalIp: "10.0.1.9", InternalPort: "80" };
    expect(await refusalOf(call("CreateForwardEntry", { ForwardTableId, ...entry, IpProtocol: name }))).toBe(
      "InvalidProtocal.ValueNotSupported",
    );
    const { RouterTableList } = await call("DescribeRouteTableList", { VpcId });
    const [table] = (RouterTableList as { RouterTableListType: { RouteTableId: string }[] })
      .RouterTableListType;
    const { RouteTableId } = table ?? {};
    const route = { RouteTableId, DestinationCidrBlock: "8.0.0.0/8", NextHopId: "x", NextHopType: name };
    expect(await refusalOf(call("CreateRouteEntry", route))).toBe("InvalidNextHopType");
    expect(await call("DescribeRouteEntryList", { RouteTableId, NextHopType: name })).toMatchObject({
      RouteEntrys: { RouteEntry: [] },
    });
  });
});
