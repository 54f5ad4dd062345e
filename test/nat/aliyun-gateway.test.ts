import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { rowsOf } from "../route-table/aliyun-place.ts";
import { type AliyunNatPlace, aliyunNatPlace } from "./aliyun-place.ts";

let place: AliyunNatPlace;
let call: AliyunNatPlace["call"];
let makeNat: AliyunNatPlace["makeNat"];
let bindEip: AliyunNatPlace["bindEip"];

beforeAll(async () => {
  place = await aliyunNatPlace();
  ({ call, makeNat, bindEip } = place);
});
afterAll(() => place.cloud.close());

const gatewaysOf = (answer: Record<string, unknown>) => rowsOf(answer, "NatGateways", "NatGateway");

describe("NAT gateways", () => {
  test("one takes an address of its VSwitch and leads the network out", async () => {
    const before = await place.network();
    const { SubnetSet: empty } = await place.vpc.DescribeSubnets({ SubnetIds: [before.VSwitchId] });
    const nat = await makeNat({ "Tag.1.Key": "city", "Tag.1.Value": "shanghai" });
    expect(nat.NatGatewayId).toMatch(/^ngw-[0-9a-z]{20}$/);
    const answer = await call("DescribeNatGateways", { NatGatewayId: nat.NatGatewayId });
    expect(answer).toMatchObject({ TotalCount: 1, PageNumber: 1, PageSize: 10 });
    expect(gatewaysOf(answer)).toMatchObject([
      {
        Name: "out",
        Status: "Available",
        NatType: "Enhanced",
        NetworkType: "internet",
        VpcId: nat.VpcId,
        InstanceChargeType: "PostPaid",
        SnatTableIds: { SnatTableId: [nat.SnatTableId] },
        ForwardTableIds: { ForwardTableId: [nat.ForwardTableId] },
        IpLists: { IpList: [] },
        NatGatewayPrivateInfo: {
          VswitchId: nat.VSwitchId,
          PrivateIpAddress: expect.stringMatching(/^10\.0\.1\./),
        },
        Tags: { Tag: [{ TagKey: "city", TagValue: "shanghai" }] },
      },
    ]);
    const { SubnetSet } = await place.vpc.DescribeSubnets({ SubnetIds: [nat.VSwitchId] });
    const free = SubnetSet?.[0]?.AvailableIpAddressCount ?? 0;
    expect(free).toBe((empty?.[0]?.AvailableIpAddressCount ?? 0) - 1);
    const routes = await call("DescribeRouteEntryList", { RouteTableId: nat.main, RouteEntryType: "Custom" });
    expect(rowsOf(routes, "RouteEntrys", "RouteEntry")).toMatchObject([
      {
        DestinationCidrBlock: "0.0.0.0/0",
        NextHops: { NextHop: [{ NextHopType: "NatGateway", NextHopId: nat.NatGatewayId }] },
      },
    ]);
    await call("DeleteNatGateway", { NatGatewayId: nat.NatGatewayId });
    expect(await call("DescribeNatGateways", { NatGatewayId: nat.NatGatewayId })).toMatchObject({
      TotalCount: 0,
    });
    const after = await call("DescribeRouteEntryList", { RouteTableId: nat.main, RouteEntryType: "Custom" });
    expect(after).toMatchObject({ TotalCount: 0 });
    const { SubnetSet: freed } = await place.vpc.DescribeSubnets({ SubnetIds: [nat.VSwitchId] });
    expect(freed?.[0]?.AvailableIpAddressCount).toBe(free + 1);
  });

  test("one within the network leads nothing out", async () => {
    const nat = await makeNat({ NetworkType: "intranet", NatIp: "10.0.1.77" });
    const answer = await call("DescribeNatGateways", { VpcId: nat.VpcId, NetworkType: "intranet" });
    expect(gatewaysOf(answer)).toMatchObject([
      { NetworkType: "intranet", NatGatewayPrivateInfo: { PrivateIpAddress: "10.0.1.77" } },
    ]);
    const routes = await call("DescribeRouteEntryList", { RouteTableId: nat.main, RouteEntryType: "Custom" });
    expect(routes).toMatchObject({ TotalCount: 0 });
  });

  test("filters find them", async () => {
    const { NatGatewayId, VpcId } = await makeNat({ Spec: "Middle", "Tag.1.Key": "findable" });
    for (const filter of [
      { Spec: "Middle" },
      { "Tag.1.Key": "findable" },
      { Name: "out" },
      { NatType: "Enhanced" },
      { Status: "Available" },
      { ZoneId: "ap-guangzhou-3" },
      { InstanceChargeType: "PostPaid" },
      { NetworkType: "internet" },
    ]) {
      expect(gatewaysOf(await call("DescribeNatGateways", { VpcId, ...filter }))).toMatchObject([
        { NatGatewayId },
      ]);
    }
    for (const filter of [
      { Spec: "Large" },
      { Name: "else" },
      { NatType: "Normal" },
      { Status: "Deleting" },
      { ZoneId: "ap-guangzhou-4" },
      { InstanceChargeType: "PrePaid" },
      { NetworkType: "intranet" },
    ]) {
      expect(await call("DescribeNatGateways", { VpcId, ...filter })).toMatchObject({ TotalCount: 0 });
    }
    expect(await refusalOf(call("DescribeNatGateways", { DryRun: true }))).toBe("DryRunOperation");
  });

  test("what cannot be made is refused", async () => {
    const { VpcId, VSwitchId } = await makeNat();
    const abroad = await place.network();
    const make = (more: object) => refusalOf(call("CreateNatGateway", { VpcId, VSwitchId, ...more }));
    expect(await make({ VpcId: "vpc-0" })).toBe("InvalidVpcId.NotFound");
    expect(await make({ VSwitchId: "" })).toBe("MissingParameter");
    expect(await make({ VSwitchId: abroad.VSwitchId })).toBe("OperationFailed.VswNotBelongToVpc");
    expect(await make({ Spec: "Huge" })).toBe("InvalidParameter.Spec.ValueNotSupported");
    expect(await make({ NatType: "Normal" })).toMatch(/Unsupported|InvalidParameter/);
    expect(await make({ NetworkType: "ether" })).toMatch(/InvalidParameter/);
    await call("CreateNatGateway", { VpcId, VSwitchId });
    expect(await make({})).toBe("QuotaExceeded");
  });

  test("one is told of, renamed and resized", async () => {
    const { NatGatewayId, VSwitchId } = await makeNat();
    await call("ModifyNatGatewayAttribute", { NatGatewayId, Name: "anew", Description: "of the network" });
    await call("ModifyNatGatewaySpec", { NatGatewayId, Spec: "Large" });
    expect(await refusalOf(call("ModifyNatGatewaySpec", { NatGatewayId, Spec: "Large" }))).toBe(
      "NATGW_MODIFY_SPEC_SAME",
    );
    expect(await refusalOf(call("ModifyNatGatewaySpec", { NatGatewayId, Spec: "Huge" }))).toBe(
      "InvalidParameter.Spec.ValueNotSupported",
    );
    expect(await refusalOf(call("ModifyNatGatewayAttribute", { NatGatewayId, Name: "x" }))).toBe(
      "InvalidParameter.Name.Malformed",
    );
    const described = call("ModifyNatGatewayAttribute", { NatGatewayId, Description: "x" });
    expect(await refusalOf(described)).toBe("InvalidParameter.Description.Malformed");
    expect(await refusalOf(makeNat({ Name: "1" }))).toBe("InvalidNatGatewayName.MalFormed");
    expect(await refusalOf(makeNat({ Description: "x" }))).toBe("InvalidNatGatewayDescription.MalFormed");
    expect(await call("GetNatGatewayAttribute", { NatGatewayId })).toMatchObject({
      Name: "anew",
      Description: "of the network",
      Status: "Available",
      BillingConfig: { Spec: "Large", InstanceChargeType: "PostPaid" },
      PrivateInfo: { VswitchId: VSwitchId },
      SnatTable: { SnatEntryCount: 0 },
    });
    expect(await refusalOf(call("GetNatGatewayAttribute", { NatGatewayId: "ngw-0" }))).toBe(
      "InvalidNatGatewayId.NotFound",
    );
  });

  test("one in use goes by force alone, and its EIPs stay", async () => {
    const { NatGatewayId, SnatTableId, ForwardTableId, VSwitchId } = await makeNat();
    const { id, address } = await bindEip(NatGatewayId);
    const [shown] = gatewaysOf(await call("DescribeNatGateways", { NatGatewayId }));
    expect(shown).toMatchObject({
      IpLists: { IpList: [{ AllocationId: id, IpAddress: address, UsingStatus: "Idle" }] },
    });
    const remove = () => refusalOf(call("DeleteNatGateway", { NatGatewayId }));
    expect(await remove()).toBe("DependencyViolation.EIPS");
    const entry = { ForwardTableId, ExternalIp: address, InternalIp: "10.0.1.9", IpProtocol: "tcp" };
    const made = await call("CreateForwardEntry", { ...entry, ExternalPort: "80", InternalPort: "80" });
    expect(await remove()).toBe("DependencyViolation.ForwardEntry");
    await call("DeleteForwardEntry", { ForwardTableId, ForwardEntryId: made["ForwardEntryId"] });
    await call("CreateSnatEntry", { SnatTableId, SourceVSwitchId: VSwitchId, SnatIp: address });
    expect(await remove()).toBe("DependencyViolation.SnatEntry");
    await call("DeleteNatGateway", { NatGatewayId, Force: true });
    const { AddressSet } = await place.vpc.DescribeAddresses({ AddressIds: [id] });
    expect(AddressSet?.[0]).toMatchObject({ AddressStatus: "UNBIND" });
    expect(await refusalOf(call("DeleteNatGateway", { NatGatewayId }))).toBe("InvalidNatGatewayId.NotFound");
  });

  test("zones are listed", async () => {
    const { Zones } = await call("ListEnhanhcedNatGatewayAvailableZones", { AcceptLanguage: "en-US" });
    expect(Zones).toContainEqual({ ZoneId: "ap-guangzhou-3", LocalName: expect.any(String) });
  });
});

describe("as ECS had them", () => {
  test("a gateway comes with addresses, and its forward entries live", async () => {
    const { ecs } = place;
    const { VpcId } = await place.network();
    const bundle = { "BandwidthPackage.1.IpCount": 2, "BandwidthPackage.1.Bandwidth": 10 };
    const made = await ecs("CreateNatGateway", { VpcId, Name: "old", ...bundle });
    const NatGatewayId = String(made["NatGatewayId"]);
    const [ForwardTableId] = (made["ForwardTableIds"] as { ForwardTableId: string[] }).ForwardTableId;
    expect(gatewaysOf(await ecs("DescribeNatGateways", { VpcId }))).toMatchObject([
      { NatGatewayId, Name: "old", Spec: "Small", Status: "Available" },
    ]);
    const [gateway] = gatewaysOf(await call("DescribeNatGateways", { NatGatewayId }));
    expect(gateway).toMatchObject({ NatType: "Normal" });
    const ips = rowsOf(gateway ?? {}, "IpLists", "IpList");
    expect(ips).toHaveLength(2);
    const entry = {
      ForwardTableId,
      ExternalIp: ips[0]?.["IpAddress"],
      ExternalPort: "80",
      InternalIp: "10.0.1.50",
      InternalPort: "80",
      IpProtocol: "TCP",
    };
    const { ForwardEntryId } = await ecs("CreateForwardEntry", entry);
    await ecs("ModifyForwardEntry", { ForwardTableId, ForwardEntryId, InternalPort: "81" });
    const listed = await ecs("DescribeForwardTableEntries", { ForwardTableId, ForwardEntryId });
    expect(rowsOf(listed, "ForwardTableEntries", "ForwardTableEntry")).toMatchObject([
      { ...entry, InternalPort: "81" },
    ]);
    await ecs("DeleteForwardEntry", { ForwardTableId, ForwardEntryId });
    await ecs("DeleteNatGateway", { NatGatewayId });
    expect(await ecs("DescribeNatGateways", { VpcId })).toMatchObject({ TotalCount: 0 });
  });
});
