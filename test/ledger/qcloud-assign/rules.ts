import { expect } from "vitest";
import { v2Request } from "../../dialects/qcloud-v2/sign.ts";
import type { qcloudAssign } from "../entries/qcloud-assign.ts";
import type { RuleProofs } from "../ledger.ts";
import { byHandExcept, endTasks } from "../places.ts";
import { send } from "../raw.ts";
import { expectCode, namedSet, one, taskOf, v2Place } from "./calls.ts";

/** The page's own GET, with the ids of what exists here, to the page's own host. */
async function example(
  { cloud, where }: Awaited<ReturnType<typeof v2Place>>,
  without?: string,
): Promise<unknown> {
  const { secretId, secretKey } = cloud.credentials;
  const all: Readonly<Record<string, string>> = {
    Action: "AssignPrivateIpAddresses",
    Nonce: "11886",
    Region: "gz",
    SecretId: secretId,
    Timestamp: String(Math.floor(Date.now() / 1000)),
    ...where,
    secondaryPrivateIpAddressCount: "1",
  };
  const parameters = Object.fromEntries(Object.entries(all).filter(([name]) => name !== without));
  const signature = without === "Signature" ? { without } : {};
  const host = "vpc.api.qcloud.com";
  const request = v2Request({ method: "GET", host, parameters, secret: secretKey, ...signature });
  return JSON.parse((await send(cloud, request)).body);
}

/** What seed 001 says of how addresses are assigned. */
export const rules: RuleProofs<typeof qcloudAssign> = {
  async "served under the vendor's own host name"() {
    expect(await example(await v2Place())).toMatchObject({ code: 0 });
  },
  async "common request parameters come with the call"() {
    const home = await v2Place();
    for (const without of ["Region", "SecretId", "Signature", "Timestamp", "Nonce"]) {
      const answer = await example(home, without);
      expect(answer).toMatchObject({ message: expect.stringContaining(without) });
      expect(answer).not.toMatchObject({ code: 0 });
    }
    expect(await home.held()).toHaveLength(1);
    expect(await example(home)).toMatchObject({ code: 0 });
  },
  async "the page's example"() {
    const home = await v2Place();
    expect(await example(home)).toEqual({
      code: 0,
      message: "",
      codeDesc: "Success",
      data: { taskId: expect.any(Number) },
      taskId: expect.any(Number),
    });
    expect(await home.held()).toHaveLength(2);
  },
  async "limited number of addresses on an ENI"() {
    const { assign } = await v2Place();
    expectCode(await assign({ secondaryPrivateIpAddressCount: 30 }), 4400, "LimitExceeded");
    taskOf(await assign({ secondaryPrivateIpAddressCount: 29 }));
    expectCode(await assign(one), 4400, "LimitExceeded");
  },
  async "a specified address can be had"() {
    const { assign, idle, held } = await v2Place();
    const [, , third = ""] = await idle(3);
    taskOf(await assign(namedSet(third)));
    expect(await held()).toContain(third);
  },
  async "never the primary address"() {
    const { assign, held, idle } = await v2Place();
    const before = await held();
    const [privateIpAddress = ""] = await idle(1);
    const answer = await assign({ privateIpAddressSet: [{ primary: true, privateIpAddress }] });
    expectCode(answer, 6100, "UnsupportedOperation");
    expect(await held()).toEqual(before);
  },
  async "a specified address is in the ENI's subnet"() {
    const { assign } = await v2Place();
    expectCode(await assign(namedSet("10.0.9.9")), 4000, "InvalidParameter");
  },
  async "a specified address is not occupied"() {
    const { assign, eni } = await v2Place();
    const [taken] = (await eni()).PrivateIpAddressSet ?? [];
    const answer = await assign(namedSet(taken?.PrivateIpAddress ?? ""));
    expectCode(answer, 5100, "InvalidPrivateIpAddress.InUse");
  },
  async "one or several at once from the subnet's range"() {
    const { assign, held } = await v2Place();
    taskOf(await assign(one));
    taskOf(await assign({ secondaryPrivateIpAddressCount: 8 }));
    const all = await held();
    expect(new Set(all).size).toBe(10);
    expect(all.filter((address) => !address.startsWith("10.0.1."))).toEqual([]);
  },
  async "the task tells the result"() {
    const { cloud, assign, call } = await v2Place({ tasks: byHandExcept("eni/create-eni") });
    const taskId = taskOf(await assign(one));
    const status = async () => (await call("DescribeVpcTaskResult", { taskId }))["data"];
    expect(await status()).toMatchObject({ status: 2 });
    await endTasks(cloud);
    expect(await status()).toMatchObject({ status: 0 });
  },
};
