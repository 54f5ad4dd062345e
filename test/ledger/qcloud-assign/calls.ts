import { expect } from "vitest";
import type { CloudOptions } from "../../../src/server/index.ts";
import { qcloudClient, type V2Answer } from "../../kit/clients.ts";
import { place, type Place } from "../places.ts";

/** A place with an ENI to which addresses are assigned, and QCloud's client. */
export async function v2Place(options: CloudOptions = {}) {
  const home = await place(options);
  const { NetworkInterfaceId: networkInterfaceId = "" } = await home.eni();
  const call = qcloudClient(home.cloud);
  const where = { vpcId: home.VpcId, networkInterfaceId };
  return {
    ...home,
    call,
    where,
    assign: (more: object) => call("AssignPrivateIpAddresses", { ...where, ...more }),
    held: () => home.addresses(networkInterfaceId),
    other: () => otherVpc(home),
  };
}

async function otherVpc({ vpc }: Place): Promise<string> {
  const { Vpc } = await vpc.CreateVpc({ VpcName: "other", CidrBlock: "10.0.0.0/16" });
  return Vpc?.VpcId ?? "";
}

/** A count of one. */
export const one = { secondaryPrivateIpAddressCount: 1 } as const;

/** Secondary addresses by name. */
export const namedSet = (...addresses: readonly string[]) => ({
  privateIpAddressSet: addresses.map((privateIpAddress) => ({ primary: false, privateIpAddress })),
});

/** The task that a call opened; the call must have succeeded. */
export function taskOf(answer: V2Answer): number {
  expect(answer).toMatchObject({ code: 0, message: "", codeDesc: "Success" });
  return (answer["data"] as { taskId: number }).taskId;
}

/** Expects an answer to be an error of this class and name. */
export function expectCode(answer: V2Answer, code: number, codeDesc: string): void {
  expect(answer).toMatchObject({ code, codeDesc, message: expect.stringMatching(/./) });
}
