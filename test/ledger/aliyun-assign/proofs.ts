import { expect } from "vitest";
import type { aliyunAssign } from "../entries/aliyun-assign.ts";
import type { ErrorProofs, OutputProofs, ParameterProofs } from "../ledger.ts";
import { byHandExcept, refused } from "../places.ts";
import { aliyunPlace, assignedOf, one } from "./calls.ts";

/** What each parameter of seed 003 does. */
export const parameters: ParameterProofs<typeof aliyunAssign> = {
  async Action() {
    const { ecs, eniId } = await aliyunPlace();
    await ecs("AssignPrivateIpAddresses", { NetworkInterfaceId: eniId, ...one });
    const other = ecs("AssignPrivateAddresses", { NetworkInterfaceId: eniId, ...one });
    await refused(other, "InvalidAction.NotFound");
  },
  async RegionId() {
    const { assign } = await aliyunPlace();
    await assign({ ...one, RegionId: "" });
    await refused(assign({ ...one, RegionId: "cn-shanghai" }), "InvalidEniId.NotFound");
    await refused(assign({ ...one, RegionId: "mars" }), "InvalidRegionId.NotFound");
  },
  async NetworkInterfaceId() {
    const { assign, eni, addresses, held } = await aliyunPlace();
    const other = await eni();
    await assign({ NetworkInterfaceId: other, ...one });
    expect([await held(), await addresses(other)]).toMatchObject([{ length: 1 }, { length: 2 }]);
  },
  async "PrivateIpAddress.N"() {
    const { assign, held } = await aliyunPlace();
    await assign({ "PrivateIpAddress.1": "10.0.1.20", "PrivateIpAddress.2": "10.0.1.21" });
    expect((await held()).toSorted()).toEqual(["10.0.1.20", "10.0.1.21", "10.0.1.99"]);
  },
  async SecondaryPrivateIpAddressCount() {
    const { assign, held } = await aliyunPlace();
    await assign({ SecondaryPrivateIpAddressCount: 5 });
    expect(await held()).toHaveLength(6);
  },
  async ClientToken() {
    const { assign, held } = await aliyunPlace();
    const first = await assign({ ...one, ClientToken: "again" });
    expect(await assign({ ...one, ClientToken: "again" })).toEqual(first);
    expect(await held()).toHaveLength(2);
  },
  async "Ipv4Prefix.N"() {
    const { assign } = await aliyunPlace();
    const { Ipv4PrefixSet } = assignedOf(await assign({ "Ipv4Prefix.1": "10.0.1.32/28" }));
    expect(Ipv4PrefixSet.Ipv4Prefixes).toEqual(["10.0.1.32/28"]);
    await refused(assign({ "PrivateIpAddress.1": "10.0.1.33" }), "InvalidIp.IpAssigned");
  },
  async Ipv4PrefixCount() {
    const { assign } = await aliyunPlace();
    const { Ipv4PrefixSet } = assignedOf(await assign({ Ipv4PrefixCount: 2 }));
    expect(new Set(Ipv4PrefixSet.Ipv4Prefixes).size).toBe(2);
  },
};

/** What each output field of seed 003 shows. */
export const outputs: OutputProofs<typeof aliyunAssign> = {
  async RequestId() {
    const { assign } = await aliyunPlace();
    const [first, second] = [await assign(one), await assign(one)];
    expect(first["RequestId"]).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(second["RequestId"]).not.toBe(first["RequestId"]);
  },
  async AssignedPrivateIpAddressesSet() {
    const { assign } = await aliyunPlace();
    expect(Object.keys(assignedOf(await assign(one))).toSorted()).toEqual([
      "Ipv4PrefixSet",
      "NetworkInterfaceId",
      "PrivateIpSet",
    ]);
  },
  async "AssignedPrivateIpAddressesSet.NetworkInterfaceId"() {
    const { assign, eniId } = await aliyunPlace();
    expect(assignedOf(await assign(one)).NetworkInterfaceId).toBe(eniId);
  },
  async "AssignedPrivateIpAddressesSet.PrivateIpSet"() {
    const { assign } = await aliyunPlace();
    const { PrivateIpSet } = assignedOf(await assign({ "Ipv4Prefix.1": "10.0.1.32/28" }));
    expect(PrivateIpSet).toEqual({ PrivateIpAddress: [] });
  },
  async "AssignedPrivateIpAddressesSet.PrivateIpSet.PrivateIpAddress"() {
    const { assign, held } = await aliyunPlace();
    const { PrivateIpSet } = assignedOf(await assign({ SecondaryPrivateIpAddressCount: 2 }));
    expect((await held()).toSorted()).toEqual(["10.0.1.99", ...PrivateIpSet.PrivateIpAddress].toSorted());
  },
  async "AssignedPrivateIpAddressesSet.Ipv4PrefixSet"() {
    const { assign } = await aliyunPlace();
    expect(assignedOf(await assign(one)).Ipv4PrefixSet).toEqual({ Ipv4Prefixes: [] });
  },
  async "AssignedPrivateIpAddressesSet.Ipv4PrefixSet.Ipv4Prefixes"() {
    const { assign } = await aliyunPlace();
    const { Ipv4PrefixSet } = assignedOf(await assign({ Ipv4PrefixCount: 1 }));
    expect(Ipv4PrefixSet.Ipv4Prefixes).toEqual([expect.stringMatching(/^10\.0\.1\.\d+\/28$/)]);
  },
};

/** Expects a call to be refused with a code, under the HTTP status of the page's table. */
async function refusedAs(call: Promise<unknown>, code: string, status: number): Promise<void> {
  const error = await call.then(
    (value) => ({ value }),
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code, entry: { response: { statusCode: status } } });
}

/** How a client causes each error code of seed 003 that it can cause. */
export const errors: ErrorProofs<typeof aliyunAssign> = {
  async InValidParameter() {
    const { assign } = await aliyunPlace();
    await refusedAs(assign({ "PrivateIpAddress.1": "10.0.1.20", ...one }), "InValidParameter", 400);
    await refusedAs(assign({ SecondaryPrivateIpAddressCount: "many" }), "InValidParameter", 400);
  },
  async MissingParameter() {
    const { assign, ecs } = await aliyunPlace();
    await refusedAs(assign({}), "MissingParameter", 400);
    await refusedAs(ecs("AssignPrivateIpAddresses", one), "MissingParameter", 400);
  },
  async "InvalidOperation.InvalidEniState"() {
    const { assign } = await aliyunPlace({ tasks: byHandExcept() });
    await refusedAs(assign(one), "InvalidOperation.InvalidEniState", 400);
  },
  async "InvalidVSwitchId.IpInvalid"() {
    const { assign } = await aliyunPlace();
    for (const address of ["10.0.2.1", "10.0.1.0", "10.0.1.253", "10.0.1.254", "10.0.1.255"]) {
      await refusedAs(assign({ "PrivateIpAddress.1": address }), "InvalidVSwitchId.IpInvalid", 403);
    }
  },
  async "Operation.Conflict"() {
    const { assign } = await aliyunPlace({ tasks: byHandExcept("eni/create-eni") });
    await assign(one);
    await refusedAs(assign(one), "Operation.Conflict", 403);
  },
  async "InvalidEniId.NotFound"() {
    const { assign } = await aliyunPlace();
    await refusedAs(assign({ NetworkInterfaceId: "eni-unknown", ...one }), "InvalidEniId.NotFound", 404);
  },
};
