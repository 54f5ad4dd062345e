import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { named, tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;

beforeAll(async () => {
  place = await tencentPlace();
});

afterAll(() => place.cloud.close());

async function assign(NetworkInterfaceId: string, more: object) {
  const { PrivateIpAddressSet } = await place.vpc.AssignPrivateIpAddresses({ NetworkInterfaceId, ...more });
  return PrivateIpAddressSet ?? [];
}

describe("AssignPrivateIpAddresses", () => {
  test("gives so many at random, as the page's own example asks with a count in quotes", async () => {
    const { NetworkInterfaceId: id = "" } = await place.eni();
    const given = await assign(id, { SecondaryPrivateIpAddressCount: "2" as never });
    expect(given).toHaveLength(2);
    for (const ip of given) {
      expect(ip.PrivateIpAddress).toMatch(/^10\.0\.1\.\d+$/);
      expect(ip).toMatchObject({ Primary: false, State: "AVAILABLE", QosLevel: "DEFAULT" });
    }
    const shown = await place.addresses(id);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(expect.arrayContaining(given.map((ip) => ip.PrivateIpAddress)));
  });

  test("gives named ones, and both kinds in one call; the level is of those asked for by count", async () => {
    const { NetworkInterfaceId: id = "" } = await place.eni();
    const [first = "", second = ""] = await place.idle(2);
    const described = { PrivateIpAddress: first, Description: "door" };
    const one = await assign(id, { PrivateIpAddresses: [described] });
    expect(one).toMatchObject([{ PrivateIpAddress: first, Description: "door", Primary: false }]);
    const both = await assign(id, {
      PrivateIpAddresses: named(second),
      SecondaryPrivateIpAddressCount: 1,
      QosLevel: "PT",
    });
    expect(both[0]).toMatchObject({ PrivateIpAddress: second, QosLevel: "DEFAULT" });
    expect(both[1]).toMatchObject({ QosLevel: "PT" });
    expect(both).toHaveLength(2);
  });

  test("refuses what the page says it refuses, and changes nothing", async () => {
    const { NetworkInterfaceId: id = "" } = await place.eni();
    const before = await place.addresses(id);
    const [own = ""] = before;
    const refused = (more: object) => refusalOf(assign(id, more));
    expect(await refused({})).toBe("MissingParameter");
    expect(await refused({ QosLevel: "PT", PrivateIpAddresses: named("10.0.1.60") })).toBe(
      "MissingParameter",
    );
    expect(await refused({ PrivateIpAddresses: named(own) })).toBe("ResourceInUse");
    expect(await refused({ PrivateIpAddresses: named("10.0.1.61", "10.0.1.61") })).toBe(
      "InvalidParameterValue.DuplicatePara",
    );
    expect(await refused({ PrivateIpAddresses: named("10.0.2.9") })).toBe("InvalidParameterValue.Range");
    for (const kept of ["10.0.1.0", "10.0.1.1", "10.0.1.255"]) {
      expect(await refused({ PrivateIpAddresses: named(kept) })).toBe("InvalidParameterValue.Reserved");
    }
    expect(await refused({ PrivateIpAddresses: named("10.0.1.300") })).toBe(
      "InvalidParameterValue.Malformed",
    );
    const eleven = Array.from({ length: 11 }, (_, index) => `10.0.1.${70 + index}`);
    expect(await refused({ PrivateIpAddresses: named(...eleven) })).toBe(
      "InvalidParameterValue.LimitExceeded",
    );
    expect(await refused({ SecondaryPrivateIpAddressCount: 30 })).toBe("LimitExceeded");
    const primary = [{ PrivateIpAddress: "10.0.1.62", Primary: true }];
    expect(await refused({ PrivateIpAddresses: primary })).toBe("UnsupportedOperation");
    expect(await refused({ PrivateIpAddresses: named("10.0.1.63", own) })).toBe("ResourceInUse");
    expect(await refusalOf(assign("eni-00000000", { SecondaryPrivateIpAddressCount: 1 }))).toBe(
      "ResourceNotFound",
    );
    expect(await refusalOf(assign("nic-1", { SecondaryPrivateIpAddressCount: 1 }))).toBe(
      "InvalidParameterValue.Malformed",
    );
    expect(await place.addresses(id)).toEqual(before);
  });

  test("a full subnet says so, and the refused call took nothing", async () => {
    const small = await tencentPlace("10.0.3.0/28");
    const { NetworkInterfaceId = "" } = await small.eni({ SecondaryPrivateIpAddressCount: 9 });
    const ask = (SecondaryPrivateIpAddressCount: number) =>
      small.vpc.AssignPrivateIpAddresses({ NetworkInterfaceId, SecondaryPrivateIpAddressCount });
    expect(await refusalOf(ask(4))).toBe("ResourceInsufficient.Subnet");
    await ask(3);
    expect(await refusalOf(ask(1))).toBe("ResourceInsufficient.Subnet");
    await small.cloud.close();
  });
});

describe("UnassignPrivateIpAddresses", () => {
  test("frees secondaries, all or none, and never the primary one", async () => {
    const { NetworkInterfaceId = "" } = await place.eni();
    const [primary = ""] = await place.addresses(NetworkInterfaceId);
    const given = await assign(NetworkInterfaceId, { SecondaryPrivateIpAddressCount: 2 });
    const [one = "", two = ""] = given.map((ip) => ip.PrivateIpAddress);
    const unassign = (...addresses: string[]) =>
      place.vpc.UnassignPrivateIpAddresses({ NetworkInterfaceId, PrivateIpAddresses: named(...addresses) });
    expect(await refusalOf(unassign(one, primary))).toBe("UnsupportedOperation");
    expect(await refusalOf(unassign(one, "10.0.1.250"))).toBe("UnsupportedOperation.AttachmentNotFound");
    expect(await refusalOf(unassign(one, one))).toBe("InvalidParameterValue.DuplicatePara");
    expect(await place.addresses(NetworkInterfaceId)).toHaveLength(3);
    await unassign(one, two);
    expect(await place.addresses(NetworkInterfaceId)).toEqual([primary]);
    // Idle again: naming it asks for it at once.
    await assign(NetworkInterfaceId, { PrivateIpAddresses: named(one) });
  });
});

describe("ModifyPrivateIpAddressesAttribute", () => {
  test("describes addresses of the ENI", async () => {
    const { NetworkInterfaceId = "" } = await place.eni();
    const [PrivateIpAddress = ""] = await place.addresses(NetworkInterfaceId);
    const modify = (address: { PrivateIpAddress: string; Description: string }) =>
      place.vpc.ModifyPrivateIpAddressesAttribute({
        NetworkInterfaceId,
        PrivateIpAddresses: [address],
      });
    await modify({ PrivateIpAddress, Description: "front" });
    const shown = await place.show(NetworkInterfaceId);
    expect(shown?.PrivateIpAddressSet).toMatchObject([{ PrivateIpAddress, Description: "front" }]);
    expect(await refusalOf(modify({ PrivateIpAddress: "10.0.1.251", Description: "x" }))).toBe(
      "ResourceNotFound",
    );
    expect(await refusalOf(modify({ PrivateIpAddress, Description: "x".repeat(61) }))).toBe(
      "InvalidParameterValue.TooLong",
    );
  });
});
