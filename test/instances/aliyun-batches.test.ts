import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aliyunPlace } from "../eni/aliyun-place.ts";
import { refusalOf } from "../kit/refusal.ts";

let place: Awaited<ReturnType<typeof aliyunPlace>>;

beforeAll(async () => {
  place = await aliyunPlace();
});
afterAll(() => place.cloud.close());

describe("roles of instances", () => {
  const [RamRoleName, json] = ["builder", (...ids: string[]) => JSON.stringify(ids)];

  test("one is attached, shown, and detached by its name alone", async () => {
    const { rpc } = place;
    const id = await place.run();
    const other = await place.run();
    await rpc("AttachInstanceRamRole", { InstanceIds: json(id), RamRoleName });
    const detach = (ids: string, more: object = {}) =>
      rpc("DetachInstanceRamRole", { InstanceIds: ids, ...more });
    expect(await refusalOf(detach(json(id), { RamRoleName: "nobody" }))).toBe("InvalidRamRole.NotFound");
    expect(await refusalOf(detach(json(id, other), { RamRoleName }))).toBe("InvalidRamRole.NotFound");
    expect(await rpc("DescribeInstanceRamRole", { InstanceIds: json(id) })).toMatchObject({ TotalCount: 1 });
    expect(await detach(json(id, other))).toMatchObject({
      TotalCount: 2,
      FailCount: 0,
      DetachInstanceRamRoleResults: {
        DetachInstanceRamRoleResult: [
          { InstanceId: id, InstanceRamRoleSets: { InstanceRamRoleSet: [{ InstanceId: id, RamRoleName }] } },
          { InstanceId: other, InstanceRamRoleSets: { InstanceRamRoleSet: [] } },
        ],
      },
    });
    expect(await rpc("DescribeInstanceRamRole", { InstanceIds: json(id) })).toMatchObject({ TotalCount: 0 });
  });

  test.each(["AttachInstanceRamRole", "DetachInstanceRamRole"])("%s reads its list first", async (action) => {
    const code = (InstanceIds: string) => refusalOf(place.rpc(action, { InstanceIds, RamRoleName }));
    expect(await code("i-0")).toBe("InvalidInstanceIds.Malformed");
    expect(await code(json(...Array.from({ length: 101 }, (_, n) => `i-${n}`)))).toBe(
      "InvalidInstanceIds.Malformed",
    );
    expect(await code("[]")).toBe("MissingParameter.InstanceIds");
    expect(await code(json("i-0"))).toBe("InvalidInstanceId.NotFound");
  });
});

test("a hundred instances are the most whose maintenance is told at once", async () => {
  const named = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`InstanceId.${n + 1}`, `i-${n}`]));
  const ask = (count: number) => place.rpc("DescribeInstanceMaintenanceAttributes", named(count));
  expect(await ask(100)).toMatchObject({ TotalCount: 0 });
  expect(await refusalOf(ask(101))).toBe("InstanceIdLimitExceeded");
});
