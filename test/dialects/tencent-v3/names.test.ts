import { afterAll, beforeAll, expect, it } from "vitest";
import { type Cloud, createCloud } from "../../../src/server/index.ts";
import { tencentClients } from "../../kit/clients.ts";

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud();
});
afterAll(() => cloud.close());

it("names are counted in bytes", async () => {
  const { vpc } = tencentClients(cloud);
  const make = (VpcName: string) => vpc.CreateVpc({ VpcName, CidrBlock: "10.0.0.0/16" });
  const { Vpc } = await make("网".repeat(20));
  expect(Vpc?.VpcName).toBe("网".repeat(20));
  await expect(make("网".repeat(21))).rejects.toMatchObject({
    code: "InvalidParameterValue.TooLong",
    message: "VpcName is too long: at most 60 bytes are allowed.",
  });
});
