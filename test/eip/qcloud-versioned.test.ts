import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { v2In } from "../fuzz/requests.ts";
import { exchange } from "../../src/proof/fuzz/exchange.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;

beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} } });
});
afterAll(() => cloud.close());

async function ask(action: string, parameters: Record<string, unknown>): Promise<unknown> {
  const wire = v2In("ap-guangzhou")(action, { Version: "2017-03-12", ...parameters });
  expect(wire.target).toBe("/v2/index.php");
  const { status, body } = await exchange(cloud, wire);
  expect(status).toBe(200);
  return JSON.parse(body);
}

// The v2 path also serves API 3.0 to those who name its version: its words, its envelope, v2's signature.
test("a Version asks the v2 path for API 3.0's EIPs", async () => {
  const made = await ask("AllocateAddresses", { AddressCount: 2, AddressName: "versioned" });
  const { AddressSet } = (made as { Response: { AddressSet: string[] } }).Response;
  expect(AddressSet).toHaveLength(2);
  const shown = await ask("DescribeAddresses", {
    Filters: [{ Name: "address-id", Values: [AddressSet[1]] }],
    Limit: 1,
  });
  expect(shown).toMatchObject({
    Response: {
      TotalCount: 1,
      AddressSet: [{ AddressId: AddressSet[1], AddressName: "versioned", AddressStatus: "UNBIND" }],
      RequestId: expect.any(String),
    },
  });
  const { vpc } = tencentClients(cloud);
  expect((await vpc.DescribeAddresses({ AddressIds: AddressSet })).TotalCount).toBe(2);
  expect(await ask("ReleaseAddresses", { AddressIds: ["eip-00000000"] })).toMatchObject({
    Response: { Error: { Code: "InvalidAddressId.NotFound" } },
  });
});
