import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { code } from "../kit/refusal.ts";
import { type TencentRoutePlace, tencentRoutePlace, toEip } from "./tencent-place.ts";

let cloud: TencentRoutePlace["cloud"];
let vpc: TencentRoutePlace["vpc"];
let makeNetwork: TencentRoutePlace["makeNetwork"];
let tableOf: TencentRoutePlace["tableOf"];

beforeAll(async () => {
  ({ cloud, vpc, makeNetwork, tableOf } = await tencentRoutePlace());
});
afterAll(() => cloud.close());

describe("route tables", () => {
  test("one is made, shown, renamed and deleted", async () => {
    const { VpcId } = await makeNetwork();
    const made = await vpc.CreateRouteTable({
      VpcId,
      RouteTableName: "front",
      Tags: [{ Key: "city", Value: "shanghai" }],
    });
    const RouteTableId = made.RouteTable?.RouteTableId ?? "";
    expect(made.RouteTable).toMatchObject({
      VpcId,
      RouteTableName: "front",
      Main: false,
      RouteSet: [],
      AssociationSet: [],
      TagSet: [{ Key: "city", Value: "shanghai" }],
      LocalCidrForCcn: [{ Cidr: "10.0.0.0/16", PublishedToVbc: false }],
    });
    expect(RouteTableId).toMatch(/^rtb-[0-9a-z]{8}$/);
    await vpc.ModifyRouteTableAttribute({ RouteTableId, RouteTableName: "back" });
    expect(await tableOf(RouteTableId)).toMatchObject({ RouteTableName: "back" });
    await vpc.DeleteRouteTable({ RouteTableId });
    expect((await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId] })).TotalCount).toBe(0);
  });

  test("filters find them", async () => {
    const { VpcId, RouteTableId } = await makeNetwork();
    await vpc.CreateRoutes({ RouteTableId, Routes: [toEip("8.8.0.0/16")] });
    const named = async (Filters: { Name: string; Values: string[] }[]) =>
      (await vpc.DescribeRouteTables({ Filters })).RouteTableSet?.map((one) => one.RouteTableId);
    const inVpc = { Name: "vpc-id", Values: [VpcId] };
    const [main] = (await named([inVpc, { Name: "association.main", Values: ["true"] }])) ?? [];
    expect(await named([inVpc])).toEqual([main, RouteTableId]);
    expect(await named([inVpc, { Name: "association.main", Values: ["FALSE"] }])).toEqual([RouteTableId]);
    expect(await named([inVpc, { Name: "route-table-name", Values: ["cust"] }])).toEqual([RouteTableId]);
    expect(await named([inVpc, { Name: "visible", Values: ["false"] }])).toEqual([]);
    const both = [inVpc, { Name: "route-table-id", Values: [RouteTableId] }];
    expect(await named([...both, { Name: "next-hop-type", Values: ["EIP"] }])).toEqual([RouteTableId]);
    expect(await named([...both, { Name: "next-hop-type", Values: ["LOCAL"] }])).toEqual([RouteTableId]);
    expect(await named([...both, { Name: "next-hop-type", Values: ["NAT"] }])).toEqual([]);
    const lonely = [inVpc, { Name: "next-hop-type", Values: ["NAT"] }];
    await expect(named(lonely)).rejects.toEqual(code("InvalidParameter.FilterMissParameter"));
    await expect(named([{ Name: "colour", Values: ["red"] }])).rejects.toEqual(
      code("InvalidParameter.FilterInvalidKey"),
    );
    const plain = await vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId], NeedRouterInfo: false });
    expect(plain.RouteTableSet?.[0]?.RouteSet).toEqual([]);
    await expect(
      vpc.DescribeRouteTables({ RouteTableIds: [RouteTableId], Filters: [inVpc] }),
    ).rejects.toEqual(code("InvalidParameter.Coexist"));
  });

  test("what cannot be done is refused", async () => {
    const { VpcId, SubnetId, RouteTableId } = await makeNetwork();
    const { RouteTableSet } = await vpc.DescribeRouteTables({
      Filters: [{ Name: "vpc-id", Values: [VpcId] }],
    });
    const main = RouteTableSet?.find((one) => one.Main === true)?.RouteTableId ?? "";
    await expect(vpc.DeleteRouteTable({ RouteTableId: main })).rejects.toEqual(
      code("UnsupportedOperation.NotSupportDeleteDefaultRouteTable"),
    );
    await vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId });
    await expect(vpc.DeleteRouteTable({ RouteTableId })).rejects.toEqual(
      code("UnsupportedOperation.RouteTableHasSubnetRule"),
    );
    await expect(vpc.DeleteRouteTable({ RouteTableId: "rtb-00000000" })).rejects.toEqual(
      code("ResourceNotFound"),
    );
    await expect(vpc.CreateRouteTable({ VpcId: "vpc-00000000", RouteTableName: "x" })).rejects.toEqual(
      code("ResourceNotFound"),
    );
    await expect(vpc.CreateRouteTable({ VpcId, RouteTableName: "x".repeat(61) })).rejects.toEqual(
      code("InvalidParameterValue.TooLong"),
    );
    for (let made = 2; made < 10; made += 1) await vpc.CreateRouteTable({ VpcId, RouteTableName: "more" });
    await expect(vpc.CreateRouteTable({ VpcId, RouteTableName: "more" })).rejects.toEqual(
      code("LimitExceeded"),
    );
  });
});

describe("association", () => {
  test("a subnet moves to another table of its network", async () => {
    const { SubnetId, RouteTableId } = await makeNetwork();
    await vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId });
    expect(await tableOf(RouteTableId)).toMatchObject({ AssociationSet: [{ SubnetId, RouteTableId }] });
    const { SubnetSet } = await vpc.DescribeSubnets({ SubnetIds: [SubnetId] });
    expect(SubnetSet?.[0]?.RouteTableId).toBe(RouteTableId);
  });

  test("it cannot move to another network's", async () => {
    const { RouteTableId } = await makeNetwork();
    const { SubnetId } = await makeNetwork("10.1.0.0/16");
    await expect(vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId })).rejects.toEqual(
      code("UnsupportedOperation.VpcMismatch"),
    );
    await expect(
      vpc.ReplaceRouteTableAssociation({ RouteTableId, SubnetId: "subnet-00000000" }),
    ).rejects.toEqual(code("ResourceNotFound"));
    await expect(vpc.ReplaceRouteTableAssociation({ RouteTableId })).rejects.toEqual(
      code("MissingParameter"),
    );
  });
});
