import { afterAll, beforeAll, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../../src/server/index.ts";
import { tencentClients } from "../../kit/clients.ts";
import { refusalOf } from "../../kit/refusal.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud();
});
afterAll(() => cloud.close());

it("most names are counted in bytes", async () => {
  const { vpc } = tencentClients(cloud);
  const make = (VpcName: string) => vpc.CreateVpc({ VpcName, CidrBlock: "10.0.0.0/16" });
  const { Vpc } = await make("网".repeat(20));
  expect(Vpc?.VpcName).toBe("网".repeat(20));
  await expect(make("网".repeat(21))).rejects.toMatchObject({
    code: "InvalidParameterValue.TooLong",
    message: "VpcName is too long: at most 60 bytes are allowed.",
  });
});

it("names of security groups are counted in characters", async () => {
  const { vpc } = tencentClients(cloud);
  const make = (GroupName: string) => vpc.CreateSecurityGroup({ GroupName, GroupDescription: "" });
  const { SecurityGroup } = await make("网".repeat(60));
  const { SecurityGroupId = "", SecurityGroupName } = SecurityGroup ?? {};
  expect(SecurityGroupName).toBe("网".repeat(60));
  const rename = (GroupName: string) => vpc.ModifySecurityGroupAttribute({ SecurityGroupId, GroupName });
  await rename("组".repeat(60));
  expect(await refusalOf(rename("组".repeat(61)))).toBe("InvalidParameterValue.TooLong");
  await expect(make("网".repeat(61))).rejects.toMatchObject({
    message: "GroupName is too long: at most 60 characters are allowed.",
  });
});

it("EIPs are renamed with letters, digits, hyphens and underlines, as many as 128", async () => {
  const { vpc } = tencentClients(cloud);
  const { AddressSet: [AddressId = ""] = [] } = await vpc.AllocateAddresses({});
  const rename = (AddressName: string) => vpc.ModifyAddressAttribute({ AddressId, AddressName });
  const name = `网_${"a-1".repeat(42)}`;
  await rename(name);
  const { AddressSet } = await vpc.DescribeAddresses({ AddressIds: [AddressId] });
  expect(AddressSet?.[0]?.AddressName).toBe(name);
  expect(await refusalOf(rename(`${name}x`))).toBe("InvalidParameterValue.TooLong");
  expect(await refusalOf(rename("two words"))).toBe("InvalidParameterValue");
});
