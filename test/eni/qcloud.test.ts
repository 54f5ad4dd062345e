import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { qcloudClient, type V2Call } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";
import { tencentPlace } from "./place.ts";

let place: Awaited<ReturnType<typeof tencentPlace>>;
let call: V2Call;

beforeAll(async () => {
  place = await tencentPlace();
  call = qcloudClient(place.cloud);
});

afterAll(() => place.cloud.close());

interface V2Eni {
  readonly networkInterfaceId: string;
  readonly privateIpAddressesSet: readonly { readonly privateIpAddress: string; readonly primary: boolean }[];
}

async function list(parameters: object): Promise<{ totalNum: number; data: V2Eni[] }> {
  const answer = await call("DescribeNetworkInterfaces", { ...parameters });
  if (answer.code !== 0) throw Object.assign(new Error(answer.message), { code: answer.codeDesc });
  return answer["data"] as { totalNum: number; data: V2Eni[] };
}

async function done(action: string, parameters: object): Promise<number> {
  const answer = await call(action, { vpcId: place.VpcId, ...parameters });
  expect(answer).toMatchObject({ code: 0, message: "", codeDesc: "Success" });
  const { taskId } = answer["data"] as { taskId: number };
  // Scripts were written to either of the shapes that the pages have shown.
  expect(answer["taskId"]).toBe(taskId);
  expect(Number.isInteger(taskId)).toBe(true);
  const result = await call("DescribeVpcTaskResult", { taskId });
  expect(result).toMatchObject({ code: 0, data: { status: 0 } });
  return taskId;
}

async function make(eniName: string, more: object = {}): Promise<V2Eni> {
  await done("CreateNetworkInterface", { subnetId: place.SubnetId, eniName, ...more });
  const { data } = await list({ eniName });
  const [eni] = data;
  if (eni === undefined) throw new Error("the ENI is not listed");
  return eni;
}

function addressesOf(eni: V2Eni | undefined): string[] {
  return (eni?.privateIpAddressesSet ?? []).map((ip) => ip.privateIpAddress);
}

describe("AssignPrivateIpAddresses", () => {
  test("gives the page's own example a task id, and the address", async () => {
    const eni = await make("assign-count");
    const first = await done("AssignPrivateIpAddresses", {
      networkInterfaceId: eni.networkInterfaceId,
      secondaryPrivateIpAddressCount: 1,
    });
    const [idle = ""] = await place.idle(1);
    const second = await done("AssignPrivateIpAddresses", {
      networkInterfaceId: eni.networkInterfaceId,
      privateIpAddressSet: [{ primary: false, privateIpAddress: idle }],
      secondaryPrivateIpAddressCount: 1,
    });
    expect(second).toBeGreaterThan(first);
    const { data } = await list({ networkInterfaceId: eni.networkInterfaceId });
    const shown = addressesOf(data[0]);
    expect(shown).toHaveLength(4);
    expect(shown).toContain(idle);
  });

  test("refuses by the page's names", async () => {
    const { networkInterfaceId, ...eni } = await make("assign-refused");
    const [own = ""] = addressesOf({ networkInterfaceId, ...eni });
    const { VpcId: vpcId } = place;
    const assign = (parameters: object) =>
      refusalOf(call("AssignPrivateIpAddresses", { vpcId, networkInterfaceId, ...parameters }));
    const one = { secondaryPrivateIpAddressCount: 1 };
    expect(await assign({ vpcId: "vpc-00000000", ...one })).toBe("InvalidVpc.NotFound");
    expect(await assign({ networkInterfaceId: "eni-00000000", ...one })).toBe(
      "InvalidNetworkInterface.NotFound",
    );
    const named = (privateIpAddress: string, primary = false) => ({
      privateIpAddressSet: [{ primary, privateIpAddress }],
    });
    expect(await assign(named(own))).toBe("InvalidPrivateIpAddress.InUse");
    expect(await assign(named("10.0.1.77", true))).toBe("UnsupportedOperation");
    expect(await assign(named("10.0.9.9"))).toBe("InvalidParameter");
    expect(await assign({})).toBe("InvalidParameter");
    expect(await assign({ secondaryPrivateIpAddressCount: -1 })).toBe("InvalidParameter");
    expect(await assign({ secondaryPrivateIpAddressCount: 30 })).toBe("LimitExceeded");
    const { Vpc } = await place.vpc.CreateVpc({ VpcName: "other", CidrBlock: "10.0.0.0/16" });
    expect(await assign({ vpcId: Vpc?.VpcId ?? "", ...one })).toBe("InvalidNetworkInterface.NotFound");
  });

  test("knows the VPC by its old id", async () => {
    const { networkInterfaceId } = await make("assign-old-id");
    const answer = await call("AssignPrivateIpAddresses", {
      vpcId: "gz_vpc_1",
      networkInterfaceId,
      secondaryPrivateIpAddressCount: 1,
    });
    expect(answer.code).toBe(0);
  });
});

describe("the other actions of ENIs", () => {
  test("UnassignPrivateIpAddresses frees secondaries and never the primary one", async () => {
    const { networkInterfaceId } = await make("unassign", { secondaryPrivateIpAddressCount: 2 });
    const { data } = await list({ networkInterfaceId });
    const [primary = "", one = "", two = ""] = addressesOf(data[0]);
    const refused = { vpcId: place.VpcId, networkInterfaceId, privateIpAddress: [one, primary] };
    expect(await refusalOf(call("UnassignPrivateIpAddresses", refused))).toBe("InvalidPrivateip.IsPrimary");
    await done("UnassignPrivateIpAddresses", { networkInterfaceId, privateIpAddress: [one, two] });
    expect(addressesOf((await list({ networkInterfaceId })).data[0])).toEqual([primary]);
  });

  test("MigratePrivateIpAddress moves an address, as the keepalived script does", async () => {
    const from = await make("migrate-from", { secondaryPrivateIpAddressCount: 1 });
    const to = await make("migrate-to");
    const [, secondary = ""] = addressesOf(from);
    const where = {
      oldNetworkInterfaceId: from.networkInterfaceId,
      newNetworkInterfaceId: to.networkInterfaceId,
    };
    await done("MigratePrivateIpAddress", { ...where, privateIpAddress: secondary });
    expect(addressesOf((await list({ networkInterfaceId: to.networkInterfaceId })).data[0])).toContain(
      secondary,
    );
    expect(addressesOf((await list({ networkInterfaceId: from.networkInterfaceId })).data[0])).toHaveLength(
      1,
    );
    const unknown = { ...where, newNetworkInterfaceId: "eni-00000000", privateIpAddress: secondary };
    expect(await refusalOf(call("MigratePrivateIpAddress", { vpcId: place.VpcId, ...unknown }))).toBe(
      "InvalidNetworkInterface.NotFound",
    );
  });

  test("ModifyNetworkInterface renames, and names are at most sixty characters", async () => {
    const { networkInterfaceId } = await make("before");
    const change = (parameters: object) =>
      call("ModifyNetworkInterface", { vpcId: place.VpcId, networkInterfaceId, ...parameters });
    expect(await change({ eniName: "after", eniDescription: "seen" })).toMatchObject({ code: 0 });
    expect((await list({ networkInterfaceId })).data[0]).toMatchObject({
      eniName: "after",
      eniDescription: "seen",
    });
    expect(await refusalOf(change({ eniName: "x".repeat(61) }))).toBe("InvalidParameter");
  });

  test("DeleteNetworkInterface removes it, and lists say that it is unknown", async () => {
    const { networkInterfaceId } = await make("deleted");
    await done("DeleteNetworkInterface", { networkInterfaceId });
    expect(await refusalOf(list({ networkInterfaceId }))).toBe("InvalidNetworkInterface.NotFound");
    expect(await refusalOf(list({ vpcId: "vpc-00000000" }))).toBe("InvalidVpc.NotFound");
  });

  test("CreateNetworkInterface refuses by the page's names", async () => {
    const make = (parameters: object) =>
      refusalOf(
        call("CreateNetworkInterface", {
          vpcId: place.VpcId,
          subnetId: place.SubnetId,
          eniName: "x",
          ...parameters,
        }),
      );
    expect(await make({ vpcId: "vpc-00000000" })).toBe("InvalidVpc.NotFound");
    expect(await make({ subnetId: "subnet-00000000" })).toBe("InvalidSubnet.NotFound");
    expect(await make({ eniName: "x".repeat(61) })).toBe("InvalidNetworkInterfaceName");
    // Found by the proof's programs: only a wrong name is called one.
    const malformed = [{ primary: true, privateIpAddress: "10.0.0.300" }];
    expect(await make({ privateIpAddressSet: malformed })).toBe("InvalidParameter");
    expect(await make({ eniDescription: "x".repeat(61) })).toBe("InvalidParameter");
  });

  test("lists are paged, ordered and filtered", async () => {
    for (const eniName of ["page-b", "page-a", "page-c"]) await make(eniName);
    const names = async (parameters: object) => {
      const { data } = await list({ eniName: "page-", ...parameters });
      return data.map((eni) => (eni as unknown as { eniName: string }).eniName);
    };
    expect(await names({})).toEqual(["page-c", "page-a", "page-b"]);
    expect(await names({ orderField: "eniName", orderDirection: "asc" })).toEqual([
      "page-a",
      "page-b",
      "page-c",
    ]);
    expect(await names({ limit: 1, offset: 1 })).toEqual(["page-a"]);
    expect((await list({ eniName: "page-", limit: 1 })).totalNum).toBe(3);
    expect((await list({ vpcId: place.VpcId, eniName: "page-a" })).data[0]).toMatchObject({
      vpcId: place.VpcId,
      vpcName: "home",
      zoneId: 100003,
      primary: false,
      instanceSet: { instanceId: "", attachTime: "" },
      groupSet: [],
    });
  });
});
