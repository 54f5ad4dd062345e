import { afterAll, beforeAll, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../../src/server/index.ts";
import { qcloudClient, type V2Call } from "../../kit/clients.ts";
import { refusalOf } from "../../kit/refusal.ts";

const zoneId = 100003;

let cloud: Cloud;
let call: V2Call;
let vpcId: string;

async function newVpc(vpcName: string): Promise<string> {
  const answer = await call("CreateVpc", { vpcName, cidrBlock: "10.0.0.0/16" });
  return String(answer["uniqVpcId"]);
}

async function newSubnet(subnetName: string, third: number, home = vpcId): Promise<string> {
  const subnetSet = [{ subnetName, cidrBlock: `10.0.${third}.0/24`, zoneId }];
  const answer = await call("CreateSubnet", { vpcId: home, subnetSet });
  return (answer["subnetSet"] as { unSubnetId: string }[])[0]?.unSubnetId ?? "";
}

beforeAll(async () => {
  cloud = await createCloud();
  call = qcloudClient(cloud);
  vpcId = await newVpc("网".repeat(60));
});
afterAll(() => cloud.close());

it("names are counted in characters", async () => {
  const subnetId = await newSubnet("网".repeat(60), 0);
  const renameVpc = (vpcName: string) => call("ModifyVpcAttribute", { vpcId, vpcName });
  const rename = (subnetName: string) => call("ModifySubnetAttribute", { vpcId, subnetId, subnetName });
  expect(await renameVpc("络".repeat(60))).toMatchObject({ code: 0 });
  expect(await rename("络".repeat(60))).toMatchObject({ code: 0 });
  expect(await refusalOf(renameVpc("络".repeat(61)))).toBe("InvalidVpcName");
  expect(await refusalOf(rename("络".repeat(61)))).toBe("InvalidSubnetName");
});

it("a subnet is not given the name of another one of its network", async () => {
  const [subnetId] = [await newSubnet("first", 1), await newSubnet("second", 2)];
  const rename = (subnetName: string) => call("ModifySubnetAttribute", { vpcId, subnetId, subnetName });
  expect(await refusalOf(rename("second"))).toBe("InvalidSubnetName");
  expect(await rename("first")).toMatchObject({ code: 0 });
  await newSubnet("elsewhere", 1, await newVpc("other"));
  expect(await rename("elsewhere")).toMatchObject({ code: 0 });
});
