import { expect } from "vitest";
import { named } from "../../eni/place.ts";
import type { tencentAssign } from "../entries/tencent-assign.ts";
import { attachedEni } from "../instances.ts";
import type { RuleProofs } from "../ledger.ts";
import { byHandExcept, endTasks, refused } from "../places.ts";
import { expectRate } from "../rate.ts";
import { expectCommonNeeded, tencentRaw } from "../raw.ts";
import { assignPlace, one } from "./calls.ts";

const atCreation = byHandExcept("eni/create-eni");

/** What seed 000 says of how addresses are assigned. */
export const rules: RuleProofs<typeof tencentAssign> = {
  async "served under the vendor's own host name"() {
    const { cloud, eniId } = await assignPlace();
    const body = JSON.stringify({ NetworkInterfaceId: eniId, ...one });
    // `tencentRaw` signs for and sends to that name.
    const answer = await tencentRaw(cloud, "AssignPrivateIpAddresses", body);
    expect(answer["PrivateIpAddressSet"]).toHaveLength(1);
  },
  async "common request parameters come with the call"() {
    const { cloud, eniId } = await assignPlace();
    const body = JSON.stringify({ NetworkInterfaceId: eniId, ...one });
    await expectCommonNeeded(cloud, "AssignPrivateIpAddresses", body);
  },
  async "the page's example"() {
    const { cloud, eniId, held } = await assignPlace();
    const body = `{
    "NetworkInterfaceId": "${eniId}",
    "SecondaryPrivateIpAddressCount": "2"
}`;
    const { PrivateIpAddressSet, RequestId } = await tencentRaw(cloud, "AssignPrivateIpAddresses", body);
    expect(PrivateIpAddressSet).toHaveLength(2);
    expect(RequestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await held()).toHaveLength(3);
  },
  async "limited number of addresses on an ENI"() {
    const { assign, ...home } = await assignPlace();
    // That type allows ENIs six addresses each.
    const { NetworkInterfaceId } = await attachedEni(home, "S5.SMALL1");
    await refused(assign({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: 6 }), "LimitExceeded");
    await assign({ NetworkInterfaceId, SecondaryPrivateIpAddressCount: 5 });
    const free = await assignPlace();
    await free.assign({ SecondaryPrivateIpAddressCount: 29 });
    await refused(free.assign(one), "LimitExceeded");
  },
  async "a specified address can be had"() {
    const { assign, held, idle } = await assignPlace();
    const [, , third = ""] = await idle(3);
    await assign({ PrivateIpAddresses: named(third) });
    expect(await held()).toContain(third);
  },
  async "never the primary address"() {
    const { assign, idle, show, eniId } = await assignPlace();
    const [PrivateIpAddress = ""] = await idle(1);
    const primaryOf = async () => (await show(eniId))?.PrivateIpAddressSet?.filter((ip) => ip.Primary);
    const before = await primaryOf();
    await refused(
      assign({ PrivateIpAddresses: [{ PrivateIpAddress, Primary: true }] }),
      "UnsupportedOperation",
    );
    await assign({ PrivateIpAddresses: [{ PrivateIpAddress }] });
    expect(await primaryOf()).toEqual(before);
  },
  async "a specified address is idle"() {
    const { assign, eni } = await assignPlace();
    const other = await eni();
    const [taken] = other.PrivateIpAddressSet ?? [];
    await refused(assign({ PrivateIpAddresses: named(taken?.PrivateIpAddress ?? "") }), "ResourceInUse");
  },
  async "a specified address is in the ENI's subnet"() {
    const { assign } = await assignPlace();
    await refused(assign({ PrivateIpAddresses: named("10.0.2.9") }), "InvalidParameterValue.Range");
  },
  async "several at once from the subnet's range"() {
    const { given } = await assignPlace();
    const set = await given({ SecondaryPrivateIpAddressCount: 20 });
    const texts = set.map((ip) => ip.PrivateIpAddress ?? "");
    expect(new Set(texts).size).toBe(20);
    expect(texts.filter((text) => !text.startsWith("10.0.1."))).toEqual([]);
  },
  async asynchronous() {
    const { cloud, assign, vpc } = await assignPlace({ tasks: atCreation });
    const { RequestId: TaskId = "" } = await assign(one);
    expect((await vpc.DescribeVpcTaskResult({ TaskId })).Status).toBe("RUNNING");
    await endTasks(cloud);
    expect((await vpc.DescribeVpcTaskResult({ TaskId })).Status).toBe("SUCCESS");
  },
  async "other tasks wait for the end"() {
    const { cloud, assign, vpc, eniId } = await assignPlace({ tasks: atCreation });
    await assign(one);
    await refused(assign(one), "UnsupportedOperation.MutexOperationTaskRunning");
    const gone = vpc.DeleteNetworkInterface({ NetworkInterfaceId: eniId });
    await expect(gone).rejects.toThrow();
    await endTasks(cloud);
    await assign(one);
  },
  async "100 requests a second"() {
    await expectRate(100, async (options) => {
      const { vpc } = await assignPlace(options);
      return () => vpc.AssignPrivateIpAddresses({ NetworkInterfaceId: "eni-00000000", ...one });
    });
  },
  async "at most ten names at a time"() {
    const { assign, idle } = await assignPlace();
    const wanted = await idle(11);
    const many = { PrivateIpAddresses: named(...wanted) };
    await refused(assign(many), "InvalidParameterValue.LimitExceeded");
    await assign({ PrivateIpAddresses: named(...wanted.slice(1)) });
  },
  async "names or a count"() {
    const { assign, idle } = await assignPlace();
    await refused(assign({}), "MissingParameter");
    await assign({ PrivateIpAddresses: named(...(await idle(1))) });
    await assign(one);
  },
  async "count and names together"() {
    const { given, idle } = await assignPlace();
    const [wanted = ""] = await idle(1);
    const set = await given({ PrivateIpAddresses: named(wanted), SecondaryPrivateIpAddressCount: 2 });
    expect(set).toHaveLength(3);
    expect(set[0]?.PrivateIpAddress).toBe(wanted);
  },
  async "the total stays within the quota"() {
    const { assign, held } = await assignPlace({ quotas: [{ quota: "privateIpsPerFreeEni", limit: 4 }] });
    await refused(assign({ SecondaryPrivateIpAddressCount: 4 }), "LimitExceeded");
    expect(await held()).toHaveLength(1);
    await assign({ SecondaryPrivateIpAddressCount: 3 });
    await refused(assign(one), "LimitExceeded");
  },
  async "QosLevel goes with the count"() {
    const { assign, idle } = await assignPlace();
    const PrivateIpAddresses = named(...(await idle(1)));
    await refused(assign({ PrivateIpAddresses, QosLevel: "PT" }), "MissingParameter");
    await assign({ PrivateIpAddresses, QosLevel: "PT", ...one });
  },
  async "a token is unique to a request"() {
    const { assign, held } = await assignPlace();
    await assign({ ...one, ClientToken: "mine" });
    const other = assign({ SecondaryPrivateIpAddressCount: 2, ClientToken: "mine" });
    await refused(other, "UnsupportedOperation.IdempotentParameterMismatch");
    expect(await held()).toHaveLength(2);
  },
  async "a token has at most 64 ASCII characters"() {
    const { assign } = await assignPlace();
    await assign({ ...one, ClientToken: "t".repeat(64) });
    await refused(assign({ ...one, ClientToken: "t".repeat(65) }), "InvalidParameterValue");
    await refused(assign({ ...one, ClientToken: "令牌" }), "InvalidParameterValue");
  },
  async "without a token nothing is idempotent"() {
    const { given, held } = await assignPlace();
    const [[first], [second]] = [await given(one), await given(one)];
    expect(second?.PrivateIpAddress).not.toBe(first?.PrivateIpAddress);
    expect(await held()).toHaveLength(3);
  },
  async "a refused call changes nothing"() {
    const { assign, held, idle } = await assignPlace();
    const before = await held();
    const [good = ""] = await idle(1);
    await refused(assign({ PrivateIpAddresses: named(good, before[0] ?? "") }), "ResourceInUse");
    expect(await held()).toEqual(before);
    await assign({ PrivateIpAddresses: named(good) });
  },
};
