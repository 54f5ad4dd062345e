import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tencentClients } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { type AliyunNetwork, aliyunNetwork } from "./aliyun-place.ts";

let cloud: AliyunNetwork["cloud"];
let call: AliyunNetwork["call"];
let ecs: AliyunNetwork["ecs"];
let VpcId: AliyunNetwork["VpcId"];
let made: AliyunNetwork["made"];
let attributes: AliyunNetwork["attributes"];

beforeAll(async () => {
  ({ cloud, call, ecs, VpcId, made, attributes } = await aliyunNetwork({
    quotas: [{ quota: "privateIpsPerFreeEni", limit: 100 }],
  }));
});
afterAll(() => cloud.close());

describe("reserved blocks", () => {
  test("are kept out of random choice until they are given back", async () => {
    const VSwitchId = await made("10.0.8.0/26");
    const free = async () => (await attributes(VSwitchId))["AvailableIpAddressCount"];
    expect(await free()).toBe(60);
    const reserve = (more: Record<string, unknown>) =>
      call("CreateVSwitchCidrReservation", { VSwitchId, ...more });
    const { VSwitchCidrReservationId } = await reserve({
      VSwitchCidrReservationCidr: "10.0.8.16/28",
      VSwitchCidrReservationName: "kept",
      "Tag.1.Key": "why",
    });
    expect(await free()).toBe(44);
    expect(await refusalOf(reserve({ VSwitchCidrReservationCidr: "10.0.8.16/28" }))).toBe(
      "InvalidCidrBlock.Overlapped",
    );
    for (const cidr of ["10.0.8.0/28", "10.0.8.48/28", "10.0.9.0/28", "10.0.8.0/26", "10.0.8.20/30"]) {
      expect(await refusalOf(reserve({ VSwitchCidrReservationCidr: cidr })), cidr).toBe("InvalidParameter");
    }
    expect(await refusalOf(reserve({ VSwitchCidrReservationMask: "27" }))).toBe("InvalidParameter");
    expect(await refusalOf(reserve({}))).toBe("MissingParameter");
    const rehearsal = { VSwitchCidrReservationMask: "28", DryRun: true };
    expect(await refusalOf(reserve(rehearsal))).toBe("DryRunOperation");

    const kept = Array.from({ length: 16 }, (_, at) => `10.0.8.${16 + at}`);
    const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
    const group = { VSwitchId, SecurityGroupId };
    const named = ecs("CreateNetworkInterface", { ...group, PrimaryIpAddress: kept[3] });
    expect(await refusalOf(named)).toBe("InvalidVSwitchId.IpInvalid");
    const { NetworkInterfaceId } = await ecs("CreateNetworkInterface", {
      ...group,
      SecondaryPrivateIpAddressCount: 43,
    });
    expect(await free()).toBe(0);
    const { NetworkInterfaceSets } = await ecs("DescribeNetworkInterfaces", {
      "NetworkInterfaceId.1": NetworkInterfaceId,
    });
    const [eni] = (
      NetworkInterfaceSets as {
        NetworkInterfaceSet: { PrivateIpSets: { PrivateIpSet: { PrivateIpAddress: string }[] } }[];
      }
    ).NetworkInterfaceSet;
    const drawn = eni?.PrivateIpSets.PrivateIpSet.map((ip) => ip.PrivateIpAddress) ?? [];
    expect(drawn).toHaveLength(44);
    expect(drawn.filter((address) => kept.includes(address))).toEqual([]);
    const onemore = { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 };
    expect(await refusalOf(ecs("AssignPrivateIpAddresses", onemore))).toBe("InvalidVSwitchId.IpNotEnough");

    await call("DeleteVSwitchCidrReservation", { VSwitchCidrReservationId });
    expect(await free()).toBe(16);
    const { NetworkInterfaceId: second } = await ecs("CreateNetworkInterface", {
      ...group,
      SecondaryPrivateIpAddressCount: 15,
    });
    expect(second).toBeDefined();
    expect(await free()).toBe(0);
  });

  test("are counted right with whatever lives in them", async () => {
    const VSwitchId = await made("10.0.20.0/26");
    const free = async () => (await attributes(VSwitchId))["AvailableIpAddressCount"];
    const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
    const eni = async (PrimaryIpAddress: string) => {
      const answer = await ecs("CreateNetworkInterface", { VSwitchId, SecurityGroupId, PrimaryIpAddress });
      return answer["NetworkInterfaceId"];
    };
    const stranger = await eni("10.0.20.20");
    const inside = await eni("10.0.20.33");
    expect(await free()).toBe(58);
    const block = { VSwitchId, VSwitchCidrReservationCidr: "10.0.20.16/28" };
    const { VSwitchCidrReservationId } = await call("CreateVSwitchCidrReservation", block);
    expect(await free()).toBe(43);
    await ecs("DeleteNetworkInterface", { NetworkInterfaceId: stranger });
    expect(await free()).toBe(43);
    const prefix = { NetworkInterfaceId: inside, "Ipv4Prefix.1": "10.0.20.16/28" };
    await ecs("AssignPrivateIpAddresses", prefix);
    expect(await free()).toBe(43);
    expect(await refusalOf(call("DeleteVSwitchCidrReservation", { VSwitchCidrReservationId }))).toBe(
      "DependencyViolation",
    );
    await ecs("UnassignPrivateIpAddresses", prefix);
    expect(await free()).toBe(43);
    // The other blocks are lived in or hold what the system reserves; only by name are they kept.
    const mask = { VSwitchId, VSwitchCidrReservationMask: "28" };
    expect(await refusalOf(call("CreateVSwitchCidrReservation", mask))).toBe("ResourceNotEnough.CidrBlock");
    const around = { VSwitchId, VSwitchCidrReservationCidr: "10.0.20.32/28" };
    const kept = await call("CreateVSwitchCidrReservation", around);
    expect(await free()).toBe(28);
    await call("DeleteVSwitchCidrReservation", {
      VSwitchCidrReservationId: kept["VSwitchCidrReservationId"],
    });
    await call("DeleteVSwitchCidrReservation", { VSwitchCidrReservationId });
    expect(await free()).toBe(59);
  });

  test("are listed, renamed, and used by prefixes", async () => {
    const VSwitchId = await made("10.0.10.0/24");
    const reserve = async (VSwitchCidrReservationMask: string) =>
      (await call("CreateVSwitchCidrReservation", { VSwitchId, VSwitchCidrReservationMask }))[
        "VSwitchCidrReservationId"
      ];
    const first = await reserve("26");
    const second = await reserve("28");
    await call("ModifyVSwitchCidrReservationAttribute", {
      VSwitchCidrReservationId: first,
      VSwitchCidrReservationName: "renamed",
    });
    const page = await call("ListVSwitchCidrReservations", { VSwitchId, MaxResults: 1 });
    expect(page).toMatchObject({
      TotalCount: 2,
      MaxResults: 1,
      VSwitchCidrReservations: [
        {
          VSwitchCidrReservationId: first,
          VSwitchCidrReservationName: "renamed",
          VSwitchId,
          VpcId,
          Type: "prefix",
          Status: "Assigned",
          AssignedCidrCount: 0,
          AvailableCidrCount: 4,
        },
      ],
    });
    const next = await call("ListVSwitchCidrReservations", {
      VSwitchId,
      MaxResults: 1,
      NextToken: page["NextToken"],
    });
    expect(next).toMatchObject({
      NextToken: "",
      VSwitchCidrReservations: [{ VSwitchCidrReservationId: second }],
    });
    const { SecurityGroupId } = await ecs("CreateSecurityGroup", { VpcId });
    const { NetworkInterfaceId } = await ecs("CreateNetworkInterface", {
      VSwitchId,
      SecurityGroupId,
      Ipv4PrefixCount: 2,
    });
    const usages: Record<string, unknown>[] = [];
    for (const VSwitchCidrReservationId of [first, second]) {
      const { CidrReservationUsages } = await call("GetVSwitchCidrReservationUsage", {
        VSwitchCidrReservationId,
      });
      usages.push(...(CidrReservationUsages as Record<string, unknown>[]));
    }
    expect(usages).toHaveLength(2);
    expect(usages[0]).toMatchObject({
      ResourceId: NetworkInterfaceId,
      ResourceType: "NetworkInterface",
      VSwitchId,
    });
    const used = String(usages[0]?.["VSwitchCidrReservationId"]);
    expect(await refusalOf(call("DeleteVSwitchCidrReservation", { VSwitchCidrReservationId: used }))).toBe(
      "DependencyViolation",
    );
    const absent = call("GetVSwitchCidrReservationUsage", { VSwitchCidrReservationId: "vcr-none" });
    expect(await refusalOf(absent)).toBe("ResourceNotFound.VSwitchCidrReservation");
    expect(await refusalOf(call("ListVSwitchCidrReservations", { MaxResults: 101 }))).toBe(
      "InvalidParameter",
    );
  });

  test("are not the addresses that Tencent's callers reserve, nor the other way round", async () => {
    const { vpc } = tencentClients(cloud, "cn-hangzhou");
    const SubnetId = await made("10.0.12.0/26");
    const asked = { VpcId, SubnetId, IpAddresses: ["10.0.12.9"] };
    const { ReserveIpAddressSet } = await vpc.CreateReserveIpAddresses(asked);
    const id = { VSwitchCidrReservationId: ReserveIpAddressSet?.[0]?.ReserveIpId };
    const free = async () => (await attributes(SubnetId))["AvailableIpAddressCount"];
    expect(await free()).toBe(59);
    const none = "ResourceNotFound.VSwitchCidrReservation";
    expect(await refusalOf(call("DeleteVSwitchCidrReservation", id))).toBe(none);
    const named = { ...id, VSwitchCidrReservationName: "mine" };
    expect(await refusalOf(call("ModifyVSwitchCidrReservationAttribute", named))).toBe(none);
    await vpc.DeleteReserveIpAddresses({ VpcId, ReserveIpIds: [id.VSwitchCidrReservationId ?? ""] });
    expect(await free()).toBe(60);
  });
});
