import { expect } from "vitest";
import type { CloudOptions } from "../../../src/server/index.ts";
import { byHandExcept, endTasks, setCondition } from "../places.ts";
import { boundEip } from "../public.ts";
import { createdIn, createPlace } from "./calls.ts";

async function firstAddress(more: object = {}) {
  const { made } = await createdIn(more);
  return made.PrivateIpAddressSet?.[0];
}

async function withIpv6(Description = "six", options: CloudOptions = {}) {
  const home = await createPlace(options);
  const { vpc, VpcId, SubnetId } = home;
  await vpc.AssignIpv6CidrBlock({ VpcId });
  const Ipv6SubnetCidrBlocks = [{ SubnetId, Ipv6CidrBlock: "" }];
  const { Ipv6SubnetCidrBlockSet } = await vpc.AssignIpv6SubnetCidrBlock({ VpcId, Ipv6SubnetCidrBlocks });
  const block = Ipv6SubnetCidrBlockSet?.[0]?.Ipv6CidrBlock ?? "";
  const { NetworkInterfaceId = "" } = await home.eni();
  const Address = block.replace(/::\/64$/, "::abc");
  await vpc.AssignIpv6Addresses({ NetworkInterfaceId, Ipv6Addresses: [{ Address, Description }] });
  const show = async () => (await home.show(NetworkInterfaceId))?.Ipv6AddressSet?.[0];
  return { ...home, ip: await show(), Address, NetworkInterfaceId, showIpv6: show };
}

/** The address once an elastic IPv6 is bound to it, and that. */
async function withElasticIpv6() {
  const { vpc, NetworkInterfaceId, Address: PrivateIPv6Address, ip, showIpv6 } = await withIpv6();
  const { AddressSet = [] } = await vpc.AllocateIPv6Addresses({});
  const [IPv6AddressId = ""] = AddressSet;
  await vpc.AssociateIPv6Address({ IPv6AddressId, NetworkInterfaceId, PrivateIPv6Address });
  const shown = await vpc.DescribeIPv6Addresses({ IPv6AddressIds: AddressSet });
  return { before: ip, after: await showIpv6(), elastic: shown.AddressSet?.[0] };
}

/** What an ENI shows of its addresses; public and IPv6 ones are shown once it has some. */
export const addressOutputs = {
  async "NetworkInterface.PrivateIpAddressSet"() {
    const { made } = await createdIn({ SecondaryPrivateIpAddressCount: 2 });
    expect(made.PrivateIpAddressSet?.map((ip) => ip.Primary)).toEqual([true, false, false]);
  },
  async "NetworkInterface.PrivateIpAddressSet.PrivateIpAddress"() {
    expect((await firstAddress())?.PrivateIpAddress).toMatch(/^10\.0\.1\.\d{1,3}$/);
  },
  async "NetworkInterface.PrivateIpAddressSet.Primary"() {
    expect((await firstAddress())?.Primary).toBe(true);
  },
  async "NetworkInterface.PrivateIpAddressSet.PublicIpAddress"() {
    const { made, ...home } = await createdIn();
    expect(made.PrivateIpAddressSet?.[0]?.PublicIpAddress).toBe("");
    const { AddressIp } = await boundEip(home, made);
    const [ip] = (await home.show(made.NetworkInterfaceId ?? ""))?.PrivateIpAddressSet ?? [];
    expect(ip?.PublicIpAddress).toBe(AddressIp);
  },
  async "NetworkInterface.PrivateIpAddressSet.AddressId"() {
    const { made, ...home } = await createdIn();
    expect(made.PrivateIpAddressSet?.[0]?.AddressId).toBe("");
    const { AddressId } = await boundEip(home, made);
    const [ip] = (await home.show(made.NetworkInterfaceId ?? ""))?.PrivateIpAddressSet ?? [];
    expect(ip?.AddressId).toBe(AddressId);
  },
  async "NetworkInterface.PrivateIpAddressSet.Description"() {
    const told = { PrivateIpAddress: "10.0.1.20", Primary: true, Description: "door" };
    expect((await firstAddress({ PrivateIpAddresses: [told] }))?.Description).toBe("door");
    expect((await firstAddress())?.Description).toBe("");
  },
  async "NetworkInterface.PrivateIpAddressSet.IsWanIpBlocked"() {
    const { made, ...home } = await createdIn();
    expect(made.PrivateIpAddressSet?.[0]?.IsWanIpBlocked).toBe(false);
    const { AddressId = "" } = await boundEip(home, made);
    await setCondition(home.cloud, AddressId, { blocked: true });
    const [ip] = (await home.show(made.NetworkInterfaceId ?? ""))?.PrivateIpAddressSet ?? [];
    expect(ip?.IsWanIpBlocked).toBe(true);
  },
  async "NetworkInterface.PrivateIpAddressSet.State"() {
    const { cloud, made, show } = await createdIn({}, { tasks: byHandExcept() });
    expect(made.PrivateIpAddressSet?.[0]?.State).toBe("PENDING");
    await endTasks(cloud);
    const shown = await show(made.NetworkInterfaceId ?? "");
    expect(shown?.PrivateIpAddressSet?.[0]?.State).toBe("AVAILABLE");
  },
  async "NetworkInterface.PrivateIpAddressSet.QosLevel"() {
    expect((await firstAddress())?.QosLevel).toBe("DEFAULT");
    const gold = { PrivateIpAddress: "10.0.1.20", Primary: true, QosLevel: "PT" };
    expect((await firstAddress({ PrivateIpAddresses: [gold] }))?.QosLevel).toBe("PT");
  },
  async "NetworkInterface.Ipv6AddressSet"() {
    expect((await createdIn()).made.Ipv6AddressSet).toEqual([]);
    expect((await withIpv6()).ip).toBeDefined();
  },
  async "NetworkInterface.Ipv6AddressSet.Address"() {
    const { ip, Address } = await withIpv6();
    expect(ip?.Address).toBe(Address);
  },
  async "NetworkInterface.Ipv6AddressSet.Primary"() {
    expect((await withIpv6()).ip?.Primary).toBe(false);
  },
  async "NetworkInterface.Ipv6AddressSet.AddressId"() {
    const { before, after, elastic } = await withElasticIpv6();
    expect([before?.AddressId, after?.AddressId]).toEqual(["", elastic?.AddressId]);
  },
  async "NetworkInterface.Ipv6AddressSet.Description"() {
    expect((await withIpv6("hall")).ip?.Description).toBe("hall");
  },
  async "NetworkInterface.Ipv6AddressSet.IsWanIpBlocked"() {
    expect((await withIpv6()).ip?.IsWanIpBlocked).toBe(false);
  },
  async "NetworkInterface.Ipv6AddressSet.State"() {
    const byHand = { "ipv6-address/assign-ipv6-addresses": { ends: "by-hand" } } as const;
    const tasks = { default: { ends: "at-once" }, byOperation: byHand } as const;
    const { cloud, ip, showIpv6 } = await withIpv6("six", { tasks });
    expect(ip?.State).toBe("PENDING");
    await endTasks(cloud);
    expect((await showIpv6())?.State).toBe("AVAILABLE");
  },
  async "NetworkInterface.Ipv6AddressSet.PublicIpAddress"() {
    const { before, after, elastic } = await withElasticIpv6();
    expect(before).not.toHaveProperty("PublicIpAddress");
    expect(after?.PublicIpAddress).toBe(elastic?.AddressIp);
  },
  async "NetworkInterface.Ipv6AddressSet.AddressType"() {
    const { before, after } = await withElasticIpv6();
    expect(before).not.toHaveProperty("AddressType");
    expect(after?.AddressType).toBe("EIPv6");
  },
} as const;
