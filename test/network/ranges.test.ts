import { afterAll, beforeAll, expect, test } from "vitest";
import { tencentPlace } from "../eni/place.ts";
import { popClient, type RpcCall } from "../kit/clients.ts";

// One network, spoken of in two vendors' words.
let place: Awaited<ReturnType<typeof tencentPlace>>;
let aliyun: RpcCall;

beforeAll(async () => {
  place = await tencentPlace();
  aliyun = popClient(place.cloud, "vpc", "ap-guangzhou");
});
afterAll(() => place.cloud.close());

/** Where each of the network's tables leads by itself, as Alibaba's callers are told. */
async function localsOfTables(): Promise<string[][]> {
  const answer = await aliyun("DescribeRouteTables");
  const { RouteTable: tables } = answer["RouteTables"] as {
    RouteTable: { RouteEntrys: { RouteEntry: { Type: string; DestinationCidrBlock: string }[] } }[];
  };
  return tables.map(({ RouteEntrys }) =>
    RouteEntrys.RouteEntry.filter((one) => one.Type === "System")
      .map((one) => one.DestinationCidrBlock)
      .toSorted(),
  );
}

test("a further range of a network leads nowhere but into it, in every table, until it is gone", async () => {
  const { vpc, VpcId } = place;
  await vpc.CreateRouteTable({ VpcId, RouteTableName: "before" });
  await vpc.CreateAssistantCidr({ VpcId, CidrBlocks: ["10.9.0.0/24"] });
  await vpc.CreateRouteTable({ VpcId, RouteTableName: "after" });
  const both = ["10.0.0.0/16", "10.9.0.0/24"];
  expect(await localsOfTables()).toEqual([both, both, both]);
  const OriginalCidrBlock = "10.9.0.0/24";
  await aliyun("ModifyVpcCidrBlock", { VpcId, OriginalCidrBlock, TargetCidrBlock: "10.9.0.0/23" });
  const wider = ["10.0.0.0/16", "10.9.0.0/23"];
  expect(await localsOfTables()).toEqual([wider, wider, wider]);
  await vpc.DeleteAssistantCidr({ VpcId, CidrBlocks: ["10.9.0.0/23"] });
  expect(await localsOfTables()).toEqual([["10.0.0.0/16"], ["10.0.0.0/16"], ["10.0.0.0/16"]]);
});

test("a range that another vendor's call added can be taken away, though it could not be added", async () => {
  const { vpc, VpcId } = place;
  await aliyun("AssociateVpcCidrBlock", { VpcId, SecondaryCidrBlock: "11.0.0.0/24" });
  await vpc.DeleteAssistantCidr({ VpcId, CidrBlocks: ["11.0.0.0/24"] });
  await aliyun("AssociateVpcCidrBlock", { VpcId, SecondaryCidrBlock: "11.0.0.0/24" });
  await vpc.ModifyAssistantCidr({ VpcId, OldCidrBlocks: ["11.0.0.0/24"], NewCidrBlocks: ["10.11.0.0/24"] });
  const { VpcSet } = await vpc.DescribeVpcs({ VpcIds: [VpcId] });
  expect(VpcSet?.[0]?.AssistantCidrSet?.map((one) => one.CidrBlock)).toEqual(["10.11.0.0/24"]);
});
