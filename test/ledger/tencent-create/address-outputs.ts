import { expect } from "vitest";
import { byHandExcept, endTasks, setCondition } from "../places.ts";
import { boundEip } from "../public.ts";
import { createdIn, createPlace } from "./calls.ts";

async function firstAddress(more: object = {}) {
  const { made } = await createdIn(more);
  return made.PrivateIpAddressSet?.[0];
}

async function withIpv6(Description = "six") {
  const home = await createPlace();
  const { vpc, VpcId, SubnetId } = home;
  await vpc.AssignIpv6CidrBlock({ VpcId });
  const Ipv6SubnetCidrBlocks = [{ SubnetId, Ipv6CidrBlock: "" }];
  const { Ipv6SubnetCidrBlockSet } = await vpc.AssignIpv6SubnetCidrBlock({ VpcId, Ipv6SubnetCidrBlocks });
  const block = Ipv6SubnetCidrBlockSet?.[0]?.Ipv6CidrBlock ?? "";
  const { NetworkInterfaceId = "" } = await home.eni();
  const Address = block.replace(/::\/64$/, "::abc");
  await vpc.AssignIpv6Addresses({ NetworkInterfaceId, Ipv6Addresses: [{ Address, Description }] });
  const [ip] = (await home.show(NetworkInterfaceId))?.Ipv6AddressSet ?? [];
  return { ip, Address };
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
    expect((await withIpv6()).ip?.AddressId).toBe("");
  },
  async "NetworkInterface.Ipv6AddressSet.Description"() {
    expect((await withIpv6("hall")).ip?.Description).toBe("hall");
  },
  async "NetworkInterface.Ipv6AddressSet.IsWanIpBlocked"() {
    expect((await withIpv6()).ip?.IsWanIpBlocked).toBe(false);
  },
  async "NetworkInterface.Ipv6AddressSet.State"() {
    expect((await withIpv6()).ip?.State).toBe("AVAILABLE");
  },
  async "NetworkInterface.Ipv6AddressSet.PublicIpAddress"() {
    expect((await withIpv6()).ip).not.toHaveProperty("PublicIpAddress");
  },
  async "NetworkInterface.Ipv6AddressSet.AddressType"() {
    expect((await withIpv6()).ip).not.toHaveProperty("AddressType");
  },
} as const;
