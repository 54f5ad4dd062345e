import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { tencentClients } from "../kit/clients.ts";

let cloud: Cloud;
let vpc: ReturnType<typeof tencentClients>["vpc"];
let id: string;

beforeAll(async () => {
  cloud = await createCloud();
  ({ vpc } = tencentClients(cloud));
  const { AddressSet } = await vpc.AllocateAddresses({});
  id = AddressSet?.[0] ?? "";
});

afterAll(() => cloud.close());

function set(eipId: string, body: string, more: RequestInit = {}) {
  return fetch(`${cloud.endpoint}/_vpcd/eips/${eipId}/condition`, { method: "POST", body, ...more });
}

async function shown() {
  const { AddressSet } = await vpc.DescribeAddresses({ AddressIds: [id] });
  return AddressSet?.[0];
}

describe("the condition of a public address", () => {
  test("is set and taken back", async () => {
    const answer = await set(id, '{"blocked":true,"inArrears":true}');
    expect(await answer.json()).toEqual({ eipId: id, blocked: true, inArrears: true });
    expect(await shown()).toMatchObject({ IsBlocked: true, IsArrears: true });
    await set(id, '{"blocked":false}');
    expect(await shown()).toMatchObject({ IsBlocked: false, IsArrears: true });
  });

  test.each(["", "[]", "{}", "null", '{"blocked":1}', '{"address":true}', "{"])(
    "is nothing like %j",
    async (body) => {
      const before = await shown();
      expect((await set(id, body)).status).toBe(400);
      expect(await shown()).toEqual(before);
    },
  );

  test("is that of an address which exists, set by this machine and no web page", async () => {
    expect((await set("eip-00000000", '{"blocked":true}')).status).toBe(404);
    const headers = { origin: "http://evil.example" };
    expect((await set(id, '{"deletionProtected":true}', { headers })).status).toBe(403);
    expect((await fetch(`${cloud.endpoint}/_vpcd/eips/${id}/condition`)).status).toBe(405);
    await vpc.ReleaseAddresses({ AddressIds: [id] });
    expect(await shown()).toBeUndefined();
  });
});
