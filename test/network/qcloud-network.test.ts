import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { qcloudClient, tencentClients, type V2Call } from "../kit/clients.ts";
import { refusalOf } from "../kit/refusal.ts";

let cloud: Cloud;
let call: V2Call;

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
  call = qcloudClient(cloud);
});
afterAll(() => cloud.close());

type Row = Record<string, unknown>;

const rowsOf = (answer: Row): Row[] => answer["data"] as Row[];

async function newVpc(cidrBlock = "10.0.0.0/16", vpcName = "test"): Promise<{ old: string; id: string }> {
  const answer = await call("CreateVpc", { vpcName, cidrBlock });
  return { old: String(answer["vpcId"]), id: String(answer["uniqVpcId"]) };
}

describe("a network", () => {
  test("is made with its subnets, all or nothing", async () => {
    const subnet = (cidrBlock: string) => ({ subnetName: cidrBlock, cidrBlock, zoneId: 100003 });
    const clash = [subnet("10.0.1.0/24"), subnet("10.0.1.0/25")];
    const before = await call("DescribeVpcEx");
    const parameters = { vpcName: "whole", cidrBlock: "10.0.0.0/16" };
    expect(await refusalOf(call("CreateVpc", { ...parameters, subnetSet: clash }))).toBe("InvalidParameter");
    expect((await call("DescribeVpcEx"))["totalCount"]).toBe(before["totalCount"]);

    const answer = await call("CreateVpc", {
      ...parameters,
      subnetSet: [subnet("10.0.1.0/24"), subnet("10.0.2.0/24")],
    });
    expect(answer).toMatchObject({
      code: 0,
      codeDesc: "Success",
      vpcId: expect.stringMatching(/^gz_vpc_\d+$/),
      uniqVpcId: expect.stringMatching(/^vpc-/),
      vpcCreateTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      subnetSet: [
        {
          subnetId: expect.stringMatching(/^gz_subnet_\d+$/),
          unSubnetId: expect.stringMatching(/^subnet-/),
          routeTableId: expect.stringMatching(/^gz_rtb_\d+$/),
          subnetName: "10.0.1.0/24",
          zoneId: 100003,
          zone: "ap-guangzhou-3",
        },
        { cidrBlock: "10.0.2.0/24" },
      ],
      routeTableSet: [{ routeTableId: expect.stringMatching(/^gz_rtb_\d+$/), routeTableType: 0 }],
    });
    const [listed] = rowsOf(await call("DescribeVpcEx", { vpcId: answer["vpcId"] }));
    expect(listed).toMatchObject({
      vpcId: answer["vpcId"],
      unVpcId: answer["uniqVpcId"],
      vpcName: "whole",
      cidrBlock: "10.0.0.0/16",
      subnetNum: 2,
      routeTableNum: 1,
      natNum: 0,
      vpcDeviceNum: 0,
      isDefault: false,
      isMulticast: false,
    });
  });

  test("answers to either of its ids, and to its bare number", async () => {
    const { old, id } = await newVpc();
    const number = old.replace("gz_vpc_", "");
    for (const vpcId of [old, id, number]) {
      const [row] = rowsOf(await call("DescribeVpcEx", { vpcId }));
      expect(row?.["unVpcId"], vpcId).toBe(id);
    }
    await call("ModifyVpcAttribute", { vpcId: number, vpcName: "renamed", isMulticast: "true" });
    const [row] = rowsOf(await call("DescribeVpcEx", { vpcName: "renamed" }));
    expect(row).toMatchObject({ unVpcId: id, isMulticast: true });
    expect((await call("DeleteVpc", { vpcId: old })).code).toBe(0);
    expect(await call("DescribeVpcEx", { vpcId: old })).toMatchObject({ code: 0, totalCount: 0, data: [] });
    for (const vpcId of [old, id, number, "sh_vpc_1"]) {
      expect(await refusalOf(call("DeleteVpc", { vpcId })), vpcId).toBe("InvalidVpc.NotFound");
    }
  });

  test.each([
    [{ cidrBlock: "11.0.0.0/16" }, "InvalidVpcCidr"],
    [{ cidrBlock: "10.0.0.1/16" }, "InvalidVpcCidr"],
    [{ vpcName: "x".repeat(61) }, "InvalidVpcName"],
  ])("is refused with %j", async (wrong, code) => {
    const parameters = { vpcName: "x", cidrBlock: "10.0.0.0/16", ...wrong };
    expect(await refusalOf(call("CreateVpc", parameters))).toBe(code);
  });

  test("is listed newest first unless asked otherwise, and paged", async () => {
    const { id: first } = await newVpc("10.0.0.0/16", "zz-first");
    const { id: second } = await newVpc("10.0.0.0/16", "aa-second");
    const ids = async (question: Row) =>
      rowsOf(await call("DescribeVpcEx", question)).map((row) => row["unVpcId"]);
    expect((await ids({})).slice(0, 2)).toEqual([second, first]);
    expect(await ids({ offset: 1, limit: 1 })).toEqual([first]);
    const byName = await ids({ orderField: "vpcName", orderDirection: "asc" });
    expect(byName[0]).toBe(second);
    expect(byName.at(-1)).toBe(first);
    expect(await refusalOf(call("DescribeVpcEx", { orderField: "colour" }))).toBe("InvalidParameter");
  });
});

describe("a subnet", () => {
  test("is made, seen, changed and deleted under either id", async () => {
    const { old: vpcId, id: unVpcId } = await newVpc("10.0.0.0/16", "home");
    const subnetSet = [{ subnetName: "front", cidrBlock: "10.0.1.0/24", zoneId: "ap-guangzhou-4" }];
    const [made] = (await call("CreateSubnet", { vpcId, subnetSet }))["subnetSet"] as Row[];
    expect(made).toMatchObject({
      subnetName: "front",
      zoneId: 100004,
      unRouteTableId: expect.stringMatching(/^rtb-/),
    });
    const subnetId = String(made?.["subnetId"]);
    const unSubnetId = String(made?.["unSubnetId"]);
    expect(await call("DescribeSubnet", { vpcId: unVpcId, subnetId: unSubnetId })).toMatchObject({
      code: 0,
      subnetId,
      subnetName: "front",
      cidrBlock: "10.0.1.0/24",
      zoneId: 100004,
      totalIPNum: 253,
      availableIPNum: 253,
    });
    await call("ModifySubnetAttribute", { vpcId, subnetId, subnetName: "back", broadcast: "true" });
    const listed = await call("DescribeSubnetEx", { vpcId, zoneIds: [100004], subnetName: "bac" });
    expect(listed).toMatchObject({
      totalCount: 1,
      data: [
        {
          vpcId,
          unVpcId,
          vpcName: "home",
          vpcCidrBlock: "10.0.0.0/16",
          subnetId,
          unSubnetId,
          subnetName: "back",
          routeTableName: "default",
          broadcast: true,
          isDefault: false,
          availableIPNum: 253,
        },
      ],
    });
    const { vpc } = tencentClients(cloud);
    await vpc.CreateNetworkInterface({ VpcId: unVpcId, SubnetId: unSubnetId, NetworkInterfaceName: "user" });
    expect(await refusalOf(call("DeleteSubnet", { vpcId, subnetId }))).toBe("InvalidSubnet.CannotDelete");
    expect(await refusalOf(call("DeleteVpc", { vpcId }))).toBe("InvalidVpc.CannotDelete");
    expect((await call("DescribeSubnet", { vpcId, subnetId }))["availableIPNum"]).toBe(252);
    expect(await refusalOf(call("DescribeSubnet", { vpcId, subnetId: "gz_subnet_999999" }))).toBe(
      "InvalidSubnet.NotFound",
    );
    expect(await refusalOf(call("DescribeSubnet", { vpcId: "vpc-00000000", subnetId }))).toBe(
      "InvalidVpc.NotFound",
    );
    const other = await newVpc();
    expect(await refusalOf(call("DeleteSubnet", { vpcId: other.old, subnetId }))).toBe(
      "InvalidSubnet.NotFound",
    );
  });

  test.each([
    [{ cidrBlock: "10.0.0.0/15" }, "InvalidSubnetCidr"],
    [{ cidrBlock: "10.9.0.0/24" }, "InvalidSubnetCidr"],
    [{ cidrBlock: "banana" }, "InvalidSubnetCidr"],
    [{ subnetName: "x".repeat(61) }, "InvalidSubnetName"],
    [{ zoneId: 999999 }, "InvalidZone.NotFound"],
  ])("is refused with %j", async (wrong, code) => {
    const { id: vpcId } = await newVpc();
    const subnet = { subnetName: "x", cidrBlock: "10.0.1.0/24", zoneId: 100003, ...wrong };
    expect(await refusalOf(call("CreateSubnet", { vpcId, subnetSet: [subnet] }))).toBe(code);
    await call("DeleteVpc", { vpcId });
  });
});

describe("what is known of an account", () => {
  test("its limits, its network and whether a default subnet could be made", async () => {
    const { data } = await call("DescribeVpcLimit", { type: ["appid-max-vpcs", "vpc-max-subnets"] });
    expect(data).toEqual({ limit: { "appid-max-vpcs": 20, "vpc-max-subnets": 100 } });
    expect(await refusalOf(call("DescribeVpcLimit", { type: ["vpc-max-unicorns"] }))).toBe(
      "InvalidParameter",
    );
    expect((await call("DescribeAccountVpcAttributes"))["data"]).toEqual({ supportedPlatforms: "VPC" });
    expect((await call("CheckDefaultSubnet", { zoneId: 100003 }))["data"]).toEqual({ checkResult: true });
    await tencentClients(cloud).vpc.CreateDefaultVpc({ Zone: "ap-guangzhou-3" });
    expect((await call("CheckDefaultSubnet", { zoneId: 100003 }))["data"]).toEqual({ checkResult: false });
    expect((await call("CheckDefaultSubnet"))["data"]).toEqual({ checkResult: true });
    expect(await refusalOf(call("CheckDefaultSubnet", { zoneId: 999999 }))).toBe("InvalidSubnet.CreateError");
  });

  test("how a task goes", async () => {
    const slow = await createCloud({
      rateLimits: { mode: "off", perSecond: {} },
      tasks: { default: { ends: "on-poll", polls: 2 }, byOperation: {} },
    });
    try {
      const ask = qcloudClient(slow);
      const { uniqVpcId: vpcId } = await ask("CreateVpc", { vpcName: "x", cidrBlock: "10.0.0.0/16" });
      const subnetSet = [{ subnetName: "x", cidrBlock: "10.0.1.0/24", zoneId: 100003 }];
      const [subnet] = (await ask("CreateSubnet", { vpcId, subnetSet }))["subnetSet"] as Row[];
      const { taskId } = await ask("CreateNetworkInterface", {
        vpcId,
        subnetId: subnet?.["unSubnetId"],
        eniName: "x",
      });
      expect((await ask("DescribeVpcTaskResult", { taskId }))["data"]).toMatchObject({ status: 2 });
      expect((await ask("DescribeVpcTaskResult", { taskId }))["data"]).toMatchObject({ status: 0 });
    } finally {
      await slow.close();
    }
  });
});
