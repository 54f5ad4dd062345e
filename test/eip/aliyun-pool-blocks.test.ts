import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInside } from "../../src/operations/eip/public-addresses.ts";
import { refusalOf } from "../kit/refusal.ts";
import { eipPlace } from "./aliyun-place.ts";
import { poolPlace } from "./pool-place.ts";

const publicCidrs = ["198.51.100.0/25"];

let place: Awaited<ReturnType<typeof eipPlace>>;
let pools: ReturnType<typeof poolPlace>;

beforeAll(async () => {
  place = await eipPlace({ publicCidrs });
  pools = poolPlace(place);
});
afterAll(() => place.cloud.close());

const release = (AllocationId: string) => place.vpc("ReleaseEipAddress", { AllocationId });

describe("a block of a pool", () => {
  test("is asked for by name or mask, shown with what is used of it, and given back", async () => {
    const pool = await pools.make({ Isp: "BGP_PRO" });
    expect(await pools.add(pool, "198.51.100.16/28")).toBe("198.51.100.16/28");
    // Terraform sends the block that it does not name as an empty text.
    const any = await pools.add(pool, 27, { CidrBlock: "" });
    expect(any).toMatch(/^198\.51\.100\.\d+\/27$/);
    const eip = await place.eip({ PublicIpAddressPoolId: pool });
    expect(isInside("198.51.100.16/28", eip.address)).toBe(true);
    expect(await place.show(eip.id)).toMatchObject({ PublicIpAddressPoolId: pool, ISP: "BGP_PRO" });
    expect(await place.list({ PublicIpAddressPoolId: pool })).toHaveLength(1);
    expect(await place.list({ PublicIpAddressPoolId: "pippool-0" })).toEqual([]);
    expect(await pools.blocks(pool)).toMatchObject([
      {
        CidrBlock: "198.51.100.16/28",
        PublicIpAddressPoolId: pool,
        Status: "Created",
        TotalIpNum: 16,
        UsedIpNum: 1,
      },
      { CidrBlock: any, UsedIpNum: 0 },
    ]);
    expect(await pools.blocks(pool, { CidrBlock: any })).toHaveLength(1);
    expect(await pools.show(pool)).toMatchObject({ UsedIpNum: 1, IpAddressRemaining: true });
    expect(await refusalOf(pools.drop(pool, "198.51.100.16/28"))).toBe("DependencyViolation");
    expect(await refusalOf(pools.remove(pool))).toBe("DependencyViolation");
    expect(await refusalOf(pools.drop(pool, any, { DryRun: true }))).toBe("DryRunOperation");
    await pools.drop(pool, any);
    expect(await refusalOf(pools.drop(pool, any))).toBe("InvalidCidrBlock");
    await release(eip.id);
    expect(await refusalOf(pools.remove(pool, { DryRun: true }))).toBe("DryRunOperation");
    await pools.remove(pool);
    expect(await pools.ids({})).not.toContain(pool);
  });

  test.each([
    [{}, "MissingParameter"],
    [{ CidrBlock: "198.51.100.16/28", CidrMask: 28 }, "InvalidParameter.Conflict"],
    [{ CidrMask: 23 }, "InvalidParameter"],
    [{ CidrMask: 29 }, "InvalidParameter"],
    [{ CidrBlock: "198.51.100.0/23" }, "InvalidCidrBlock.Malformed"],
    [{ CidrBlock: "198.51.100.1/28" }, "InvalidCidrBlock.Malformed"],
    [{ CidrBlock: "shop" }, "InvalidCidrBlock.Malformed"],
    [{ CidrBlock: "203.0.113.0/28" }, "InvalidCidrBlock"],
    [{ CidrMask: 24 }, "OperationFailed.ResourceNotEnough"],
    [{ CidrMask: 28, DryRun: true }, "DryRunOperation"],
  ])("%j is refused with %s", async (block, code) => {
    const pool = await pools.make();
    const call = place.vpc("AddPublicIpAddressPoolCidrBlock", { PublicIpAddressPoolId: pool, ...block });
    expect(await refusalOf(call)).toBe(code);
    expect(await pools.blocks(pool)).toEqual([]);
    await pools.remove(pool);
  });

  test("nobody else has or keeps a part of it", async () => {
    const [one, other] = [await pools.make(), await pools.make()];
    await pools.add(one, "198.51.100.32/27");
    for (const block of ["198.51.100.32/27", "198.51.100.48/28", "198.51.100.0/26"]) {
      expect(await refusalOf(pools.add(other, block)), block).toBe("InvalidCidrBlock.Overlapped");
    }
    const { id, address } = await place.eip();
    const whole = address.replace(/\d+$/, (last) => String(Number(last) - (Number(last) % 16)));
    expect(await refusalOf(pools.add(other, `${whole}/28`))).toBe("InvalidCidrBlock.Overlapped");
    await release(id);
    // The address rested among the cloud's, and is the pool's now.
    await pools.add(other, `${whole}/28`);
    const named = await place.eip({ PublicIpAddressPoolId: other, IpAddress: address });
    expect(named.address).toBe(address);
    await release(named.id);
    await pools.remove(one);
    await pools.remove(other);
  });
});

describe("an EIP of a pool", () => {
  test("is one of its addresses, by chance or by name, until there are no more", async () => {
    const pool = await pools.make();
    const block = await pools.add(pool, "198.51.100.64/28");
    const taken = new Map<string, string>();
    while (taken.size < 16) {
      const { id, address } = await place.eip({ PublicIpAddressPoolId: pool });
      expect(isInside(block, address)).toBe(true);
      taken.set(address, id);
    }
    const more = () => refusalOf(place.eip({ PublicIpAddressPoolId: pool }));
    expect(await more()).toBe("ResourceNotEnough.PublicIpAddressPool");
    expect(await pools.show(pool)).toMatchObject({
      TotalIpNum: 16,
      UsedIpNum: 16,
      IpAddressRemaining: false,
    });
    const by = (IpAddress: string) => place.eip({ PublicIpAddressPoolId: pool, IpAddress });
    expect(await refusalOf(by("198.51.100.70"))).toBe("Ip.Allocated");
    expect(await refusalOf(by("198.51.100.90"))).toBe("Mismatch.IpAndPublicIpAddressPool");
    await release(taken.get("198.51.100.70") ?? "");
    expect((await by("198.51.100.70")).address).toBe("198.51.100.70");
    expect(await more()).toBe("ResourceNotEnough.PublicIpAddressPool");
    for (const eip of await place.list({ PublicIpAddressPoolId: pool, PageSize: 100 })) {
      await release(String(eip["AllocationId"]));
    }
    await pools.remove(pool);
  });

  test("is what the pool is, and in no zone of its own", async () => {
    const pool = await pools.make({ "SecurityProtectionTypes.1": "AntiDDoS_Enhanced" });
    await pools.add(pool, 28);
    const ask = (more: object) => refusalOf(place.eip({ PublicIpAddressPoolId: pool, ...more }));
    expect(await ask({ ISP: "BGP_PRO" })).toBe("IllegalParam.Isp");
    expect(await ask({ Zone: "cn-hangzhou-h" })).toBe("ExclusiveParam.ZoneAndPublicIpAddressPoolId");
    const made = await place.vpc("AllocateEipAddressPro", { PublicIpAddressPoolId: pool });
    expect(await place.show(String(made["AllocationId"]))).toMatchObject({
      SecurityProtectionTypes: { SecurityProtectionType: ["AntiDDoS_Enhanced"] },
    });
    await release(String(made["AllocationId"]));
    const plain = await pools.make();
    await pools.add(plain, 28);
    const guarded = { PublicIpAddressPoolId: plain, "SecurityProtectionTypes.1": "AntiDDoS_Enhanced" };
    expect(await refusalOf(place.eip(guarded))).toBe("IllegalParam.Isp");
    await pools.remove(pool);
    await pools.remove(plain);
  });

  test("the cloud's own EIPs leave pools alone, and have their addresses once a pool is gone", async () => {
    const small = await eipPlace({ publicCidrs: ["203.0.113.0/27"] });
    const own = poolPlace(small);
    const pool = await own.make();
    await own.add(pool, "203.0.113.16/28");
    const drawn: string[] = [];
    while (drawn.length < 15) drawn.push((await small.eip()).address);
    expect(new Set(drawn).size).toBe(15);
    expect(drawn.filter((address) => isInside("203.0.113.16/28", address))).toEqual([]);
    expect(await refusalOf(small.eip())).toBe("OperationFailed.InsufficientEIP");
    expect((await own.blocks(pool))[0]).toMatchObject({ TotalIpNum: 15 });
    // The end of the cloud's range is nobody's, also by name.
    const end = small.eip({ PublicIpAddressPoolId: pool, IpAddress: "203.0.113.31" });
    expect(await refusalOf(end)).toBe("Ip.Allocated");
    expect(await refusalOf(small.eip({ IpAddress: "203.0.113.0" }))).toBe("Ip.Allocated");
    const { id } = await small.eip({ PublicIpAddressPoolId: pool });
    await small.vpc("ReleaseEipAddress", { AllocationId: id });
    // What the pool's EIP had went back to the pool.
    expect(await refusalOf(small.eip())).toBe("OperationFailed.InsufficientEIP");
    await own.remove(pool);
    const back: string[] = [];
    while (back.length < 15) back.push((await small.eip()).address);
    expect(back.every((address) => isInside("203.0.113.16/28", address))).toBe(true);
    expect(new Set(back).size).toBe(15);
    expect(await refusalOf(small.eip())).toBe("OperationFailed.InsufficientEIP");
    await small.cloud.close();
  });
});

test("while a pool changes it can only be asked about", async () => {
  const slow = { ends: "on-poll", polls: 2 } as const;
  const byOperation = {
    "public-pool/add-block": slow,
    "public-pool/remove-block": slow,
    "public-pool/delete-pool": slow,
  };
  const tasks = { default: { ends: "at-once" }, byOperation } as const;
  const busy = await eipPlace({ tasks });
  const own = poolPlace(busy);
  const pool = await own.make();
  const states = async () => [
    (await own.show(pool))["Status"],
    (await own.blocks(pool).catch(() => []))[0]?.["Status"],
  ];
  const block = await own.add(pool, 28);
  const wrong = "IncorrectStatus.PublicIpAddressPool";
  for (const call of [
    () => own.add(pool, 28),
    () => own.drop(pool, block),
    () => own.remove(pool),
    () => busy.eip({ PublicIpAddressPoolId: pool }),
    () => busy.vpc("UpdatePublicIpAddressPoolAttribute", { PublicIpAddressPoolId: pool, Name: "x" }),
  ]) {
    expect(await refusalOf(call())).toBe(wrong);
  }
  expect(await own.show(pool)).toMatchObject({ Status: "Modifying" });
  expect(await states()).toEqual(["Created", "Created"]);
  await own.drop(pool, block);
  expect((await own.blocks(pool))[0]).toMatchObject({ Status: "Deleting" });
  expect(await own.blocks(pool)).toEqual([]);
  await own.add(pool, 28);
  await states();
  await own.remove(pool);
  expect(await own.show(pool)).toMatchObject({ Status: "Deleting" });
  expect(await own.show(pool)).toEqual({});
  await busy.cloud.close();
});
