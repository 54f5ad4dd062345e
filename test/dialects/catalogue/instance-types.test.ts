import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aliyunInstanceType,
  aliyunInstanceTypes,
} from "../../../src/dialects/catalogue/aliyun-instance-types.ts";
import type { AliyunInstanceShape } from "../../../src/dialects/catalogue/aliyun-instance-types.ts";
import {
  tencentEniLimits,
  tencentInstanceType,
  tencentInstanceTypes,
} from "../../../src/dialects/catalogue/tencent-instance-types.ts";
import { tencentProfile } from "../../../src/dialects/tencent-v3/profile.ts";

describe("EIPs of a Tencent instance", () => {
  it("follow the published steps", () => {
    const eipsOf = (vcpu: number) =>
      tencentProfile.eipsPerInstance.findLast(({ vcpuFrom }) => vcpu >= vcpuFrom)?.eips;
    const steps = [1, 5, 6, 11, 12, 17, 18, 23, 24, 29, 30, 35, 36, 41, 42, 47, 48, 128].map(eipsOf);
    expect(steps).toEqual([2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10]);
  });
});

describe("Tencent instance types", () => {
  it.each([
    ["S5.SMALL1", 1, 1, 2, 6],
    ["S2.SMALL1", 1, 1, 2, 2],
    ["SA1.SMALL2", 1, 2, 2, 6],
    ["S5.MEDIUM4", 2, 4, 4, 10],
    ["SA1.MEDIUM4", 2, 4, 2, 10],
    ["S5.LARGE8", 4, 8, 4, 10],
    ["S5se.LARGE32", 4, 32, 4, 20],
    ["S5.2XLARGE16", 8, 16, 6, 20],
    ["S6.3XLARGE48", 12, 48, 6, 20],
    ["S3.3XLARGE48", 12, 48, 8, 30],
    ["SA3.4XLARGE64", 16, 64, 8, 30],
    ["IT5.21XLARGE320", 84, 320, 8, 30],
    ["BMS5.24XLARGE384", 96, 384, 32, 20],
  ])("reads %s", (name, vcpu, memoryGib, enis, ipv4PerEni) => {
    expect(tencentInstanceType(name)).toEqual({
      name,
      family: name.split(".")[0],
      vcpu,
      memoryGib,
      enis,
      ipv4PerEni,
      ipv6PerEni: ipv4PerEni,
    });
  });

  it.each([
    "",
    "S5",
    "S5.",
    "S5.LARGE",
    "S5.XLARGE8",
    "S5.0XLARGE8",
    "s5.LARGE8",
    "S5.LARGE08",
    "ecs.g6.large",
    "S5.LARGE8 ",
  ])("refuses %j", (name) => {
    expect(tencentInstanceType(name)).toBeUndefined();
  });

  it("are listed once each, every listed size understood", () => {
    const names = tencentInstanceTypes.map((type) => type.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(400);
    for (const name of ["S5.MEDIUM2", "SA2.LARGE8", "S6.8XLARGE128", "M5.SMALL8", "C6.LARGE8"]) {
      expect(names).toContain(name);
    }
    for (const type of tencentInstanceTypes) expect(tencentInstanceType(type.name)).toEqual(type);
  });

  it("allow no fewer interfaces to more cores within a family", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("S5", "S6", "SA2", "SA1", "C6"),
        fc.integer({ min: 1, max: 100 }),
        (family, vcpu) => {
          const [less, more] = [tencentEniLimits(family, vcpu, 8), tencentEniLimits(family, vcpu + 1, 8)];
          expect(more.enis).toBeGreaterThanOrEqual(less.enis);
          expect(more.ipv4PerEni).toBeGreaterThanOrEqual(less.ipv4PerEni);
        },
      ),
    );
  });
});

describe("Alibaba instance types", () => {
  it("keeps what was published and fills in the rest", () => {
    const published = { vcpu: 4, memoryGiB: 8, eni: 3, ipv4: 15, ipv6: 5, queues: 2 };
    expect(aliyunInstanceType("ecs.c7.xlarge", published)).toEqual({
      name: "ecs.c7.xlarge",
      family: "ecs.c7",
      vcpu: 4,
      memoryGib: 8,
      enis: 3,
      ipv4PerEni: 15,
      ipv6PerEni: 5,
      queues: 2,
    });
    const bare = aliyunInstanceType("ecs.c4.xlarge", { vcpu: 4, memoryGiB: 8, eni: 3 });
    expect(bare).toMatchObject({ ipv4PerEni: 10, ipv6PerEni: 10 });
    expect(bare).not.toHaveProperty("queues");
  });

  it.each([
    [1, 2],
    [2, 6],
    [4, 10],
    [12, 10],
    [16, 20],
    [104, 20],
  ])("gives %i cores the usual number of addresses", (vcpu, ipv4PerEni) => {
    expect(aliyunInstanceType("ecs.x.large", { vcpu, memoryGiB: 1, eni: 2 }).ipv4PerEni).toBe(ipv4PerEni);
  });

  it("turns a table into a list", () => {
    const shape: AliyunInstanceShape = { vcpu: 2, memoryGiB: 4, eni: 2 };
    const list = aliyunInstanceTypes({ "ecs.c6.large": shape, "ecs.ebmg6.26xlarge": { ...shape, eni: 32 } });
    expect(list.map((type) => [type.name, type.family, type.enis])).toEqual([
      ["ecs.c6.large", "ecs.c6", 2],
      ["ecs.ebmg6.26xlarge", "ecs.ebmg6", 32],
    ]);
  });
});
