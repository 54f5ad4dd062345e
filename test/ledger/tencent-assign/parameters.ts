import { expect } from "vitest";
import { tencentClients } from "../../kit/clients.ts";
import { named } from "../../eni/place.ts";
import type { tencentAssign } from "../entries/tencent-assign.ts";
import type { ParameterProofs } from "../ledger.ts";
import { refused } from "../places.ts";
import { rawCode, tencentRaw } from "../raw.ts";
import { assignPlace, one } from "./calls.ts";

async function raw(action: string, where: { version?: string; region?: string } = {}) {
  const { cloud, eniId } = await assignPlace();
  const body = JSON.stringify({ NetworkInterfaceId: eniId, ...one });
  return tencentRaw(cloud, action, body, where);
}

/** What each parameter of seed 000 does. */
export const parameters: ParameterProofs<typeof tencentAssign> = {
  async Action() {
    expect(await raw("AssignPrivateIpAddresses")).toHaveProperty("PrivateIpAddressSet");
    expect(rawCode(await raw("AssignPrivateAddresses"))).toBe("InvalidAction");
  },
  async Version() {
    expect(await raw("AssignPrivateIpAddresses", { version: "2017-03-12" })).toHaveProperty("RequestId");
    const old = await raw("AssignPrivateIpAddresses", { version: "2016-03-12" });
    expect(rawCode(old)).toBe("NoSuchVersion");
  },
  async Region() {
    const { cloud, eniId, assign } = await assignPlace();
    await assign(one);
    const { vpc } = tencentClients(cloud, "ap-shanghai");
    await refused(vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: eniId, ...one }), "ResourceNotFound");
    expect(rawCode(await raw("AssignPrivateIpAddresses", { region: "mars" }))).toBe("UnsupportedRegion");
  },
  async NetworkInterfaceId() {
    const { eni, eniId, assign, held, addresses } = await assignPlace();
    const { NetworkInterfaceId: other = "" } = await eni();
    await assign(one);
    expect([await held(), await addresses(other)]).toMatchObject([{ length: 2 }, { length: 1 }]);
    await assign({ NetworkInterfaceId: other, ...one });
    expect([await addresses(eniId), await addresses(other)]).toMatchObject([{ length: 2 }, { length: 2 }]);
  },
  async "PrivateIpAddresses.N"() {
    const { assign, held, idle } = await assignPlace();
    const wanted = await idle(10);
    await assign({ PrivateIpAddresses: named(...wanted) });
    expect(await held()).toEqual(expect.arrayContaining(wanted));
    expect(await held()).toHaveLength(11);
  },
  async "PrivateIpAddresses.N.PrivateIpAddress"() {
    const { given, assign, idle } = await assignPlace();
    const [PrivateIpAddress = ""] = await idle(1);
    const PrivateIpAddresses = [{ PrivateIpAddress }];
    expect(await given({ PrivateIpAddresses })).toMatchObject([{ PrivateIpAddress }]);
    await refused(assign({ PrivateIpAddresses: [{ Description: "nameless" }] }), "MissingParameter");
  },
  async "PrivateIpAddresses.N.Primary"() {
    const { given, assign, idle } = await assignPlace();
    const [first = "", second = ""] = await idle(2);
    const secondary = [{ PrivateIpAddress: first, Primary: false }];
    expect(await given({ PrivateIpAddresses: secondary })).toMatchObject([{ Primary: false }]);
    const primary = [{ PrivateIpAddress: second, Primary: true }];
    await refused(assign({ PrivateIpAddresses: primary }), "UnsupportedOperation");
  },
  async "PrivateIpAddresses.N.Description"() {
    const { assign, idle, show, eniId } = await assignPlace();
    const [first = "", second = ""] = await idle(2);
    const told = { PrivateIpAddress: first, Description: "front door" };
    await assign({ PrivateIpAddresses: [told] });
    expect((await show(eniId))?.PrivateIpAddressSet).toContainEqual(expect.objectContaining(told));
    const long = { PrivateIpAddress: second, Description: "x".repeat(61) };
    await refused(assign({ PrivateIpAddresses: [long] }), "InvalidParameterValue.LimitExceeded");
  },
  async "PrivateIpAddresses.N.QosLevel"() {
    const { given, idle } = await assignPlace();
    const [gold = "", plain = ""] = await idle(2);
    const PrivateIpAddresses = [{ PrivateIpAddress: gold, QosLevel: "PT" }, { PrivateIpAddress: plain }];
    expect(await given({ PrivateIpAddresses })).toMatchObject([
      { PrivateIpAddress: gold, QosLevel: "PT" },
      { PrivateIpAddress: plain, QosLevel: "DEFAULT" },
    ]);
  },
  async SecondaryPrivateIpAddressCount() {
    const { given, held } = await assignPlace();
    expect(await given({ SecondaryPrivateIpAddressCount: 1 })).toHaveLength(1);
    expect(await given({ SecondaryPrivateIpAddressCount: 4 })).toHaveLength(4);
    expect(await held()).toHaveLength(6);
  },
  async QosLevel() {
    const { given, assign } = await assignPlace();
    for (const QosLevel of ["PT", "AU", "AG", "DEFAULT"]) {
      expect(await given({ ...one, QosLevel })).toMatchObject([{ QosLevel }]);
    }
    await refused(assign({ ...one, QosLevel: "GOLD" }), "InvalidParameterValue.Range");
  },
  async ClientToken() {
    const { assign, held } = await assignPlace();
    const first = await assign({ ...one, ClientToken: "again" });
    expect(await assign({ ...one, ClientToken: "again" })).toEqual(first);
    expect(await held()).toHaveLength(2);
  },
};
