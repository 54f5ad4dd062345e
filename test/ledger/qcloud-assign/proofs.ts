import { expect } from "vitest";
import type { qcloudAssign } from "../entries/qcloud-assign.ts";
import type { ErrorProofs, OutputProofs, ParameterProofs } from "../ledger.ts";
import { expectCode, namedSet, one, taskOf, v2Place } from "./calls.ts";

/** What each parameter of seed 001 does. */
export const parameters: ParameterProofs<typeof qcloudAssign> = {
  async Action() {
    const { call, where } = await v2Place();
    taskOf(await call("AssignPrivateIpAddresses", { ...where, ...one }));
    expectCode(await call("AssignPrivateAddresses", { ...where, ...one }), 6100, "InvalidAction");
  },
  async vpcId() {
    const { assign, call, where, other } = await v2Place();
    taskOf(await assign(one));
    const wrong = await assign({ ...one, vpcId: await other() });
    expectCode(wrong, 5000, "InvalidNetworkInterface.NotFound");
    const { networkInterfaceId } = where;
    const unsaid = await call("AssignPrivateIpAddresses", { networkInterfaceId, ...one });
    expectCode(unsaid, 4000, "InvalidParameter");
  },
  async networkInterfaceId() {
    const { assign, call, where, held, eni, addresses } = await v2Place();
    const { NetworkInterfaceId: networkInterfaceId = "" } = await eni();
    taskOf(await assign({ ...one, networkInterfaceId }));
    expect([await held(), await addresses(networkInterfaceId)]).toMatchObject([{ length: 1 }, { length: 2 }]);
    const { vpcId } = where;
    const unsaid = await call("AssignPrivateIpAddresses", { vpcId, ...one });
    expectCode(unsaid, 4000, "InvalidParameter");
  },
  async "privateIpAddressSet.n"() {
    const { assign, idle, held } = await v2Place();
    const wanted = await idle(4);
    taskOf(await assign(namedSet(...wanted.slice(0, 2))));
    const fromOne = Object.fromEntries(
      wanted.slice(2).flatMap((address, index) => [
        [`privateIpAddressSet.${index + 1}.primary`, 0],
        [`privateIpAddressSet.${index + 1}.privateIpAddress`, address],
      ]),
    );
    taskOf(await assign(fromOne));
    expect(await held()).toEqual(expect.arrayContaining(wanted));
  },
  async "privateIpAddressSet.n.primary"() {
    const { assign, idle } = await v2Place();
    const [privateIpAddress = ""] = await idle(1);
    const primary = { privateIpAddressSet: [{ primary: true, privateIpAddress }] };
    expectCode(await assign(primary), 6100, "UnsupportedOperation");
    const unsaid = { privateIpAddressSet: [{ privateIpAddress }] };
    expectCode(await assign(unsaid), 4000, "InvalidParameter");
    taskOf(await assign({ privateIpAddressSet: [{ primary: false, privateIpAddress }] }));
  },
  async "privateIpAddressSet.n.privateIpAddress"() {
    const { assign, idle, held } = await v2Place();
    const [wanted = ""] = await idle(1);
    expectCode(await assign({ privateIpAddressSet: [{ primary: false }] }), 4000, "InvalidParameter");
    expectCode(await assign(namedSet("10.0.1.300")), 4000, "InvalidParameter");
    taskOf(await assign(namedSet(wanted)));
    expect(await held()).toContain(wanted);
  },
  async secondaryPrivateIpAddressCount() {
    const { assign, held } = await v2Place();
    taskOf(await assign({ secondaryPrivateIpAddressCount: 3 }));
    expect(await held()).toHaveLength(4);
    expectCode(await assign({ secondaryPrivateIpAddressCount: "some" }), 4000, "InvalidParameter");
  },
};

/** What each output field of seed 001 shows. */
export const outputs: OutputProofs<typeof qcloudAssign> = {
  async code() {
    const { assign } = await v2Place();
    expect((await assign(one)).code).toBe(0);
    expect((await assign({ ...one, vpcId: "vpc-00000000" })).code).toBe(5000);
  },
  async message() {
    const { assign } = await v2Place();
    expect((await assign(one)).message).toBe("");
    expect((await assign({ ...one, vpcId: "vpc-00000000" })).message).toContain("vpc-00000000");
  },
  async codeDesc() {
    const { assign } = await v2Place();
    expect((await assign(one)).codeDesc).toBe("Success");
    expect((await assign({ ...one, vpcId: "vpc-00000000" })).codeDesc).toBe("InvalidVpc.NotFound");
  },
  async data() {
    const { assign } = await v2Place();
    expect((await assign(one))["data"]).toEqual({ taskId: expect.any(Number) });
  },
  async "data.taskId"() {
    const { assign, call } = await v2Place();
    const taskId = taskOf(await assign(one));
    expect(Number.isSafeInteger(taskId)).toBe(true);
    expect(await call("DescribeVpcTaskResult", { taskId })).toMatchObject({ code: 0, data: { status: 0 } });
  },
  async taskId() {
    const { assign } = await v2Place();
    const answer = await assign(one);
    expect(answer["taskId"]).toBe(taskOf(answer));
  },
};

/** How a client causes each error code of seed 001. */
export const errors: ErrorProofs<typeof qcloudAssign> = {
  async "InvalidVpc.NotFound"() {
    const { assign } = await v2Place();
    expectCode(await assign({ ...one, vpcId: "vpc-00000000" }), 5000, "InvalidVpc.NotFound");
  },
  async "InvalidNetworkInterface.NotFound"() {
    const { assign, other } = await v2Place();
    const code = "InvalidNetworkInterface.NotFound";
    expectCode(await assign({ ...one, networkInterfaceId: "eni-00000000" }), 5000, code);
    expectCode(await assign({ ...one, vpcId: await other() }), 5000, code);
  },
  async "InvalidPrivateIpAddress.InUse"() {
    const { assign, held } = await v2Place();
    expectCode(await assign(namedSet(...(await held()))), 5100, "InvalidPrivateIpAddress.InUse");
  },
};
