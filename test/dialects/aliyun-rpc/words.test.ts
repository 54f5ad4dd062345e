import { describe, expect, test } from "vitest";
import { FaultError } from "../../../src/domain/fault/fault.ts";
import { descriptionOf, jsonListIn, listIn, nameOf } from "../../../src/dialects/aliyun-rpc/words/checks.ts";
import { pageOf, tokenPageOf } from "../../../src/dialects/aliyun-rpc/words/paging.ts";
import { tagPairs, tagParts } from "../../../src/dialects/aliyun-rpc/words/tags.ts";
import { utcMinute, utcTime } from "../../../src/dialects/aliyun-rpc/words/times.ts";

function kindOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof FaultError ? error.fault.kind : String(error);
  }
  return undefined;
}

describe("Alibaba paging", () => {
  test("numbers pages from 1, ten to a page unless asked otherwise", () => {
    expect(pageOf({}).part).toEqual({ offset: 0, limit: 10 });
    expect(pageOf({ PageNumber: 3, PageSize: 50 })).toEqual({
      part: { offset: 100, limit: 50 },
      echo: { PageNumber: 3, PageSize: 50 },
    });
    expect(kindOf(() => pageOf({ PageSize: 51 }))).toBe("request.out-of-range");
    expect(kindOf(() => pageOf({ PageNumber: 0 }))).toBe("request.out-of-range");
  });

  test("a token leads to the next page, and none is given after the last", () => {
    const first = tokenPageOf({ MaxResults: 2 });
    expect(first.part).toEqual({ offset: 0, limit: 2 });
    const token = first.next(3);
    expect(token).not.toBe("");
    const second = tokenPageOf({ MaxResults: 2, NextToken: token });
    expect(second.part).toEqual({ offset: 2, limit: 2 });
    expect(second.next(3)).toBe("");
    expect(kindOf(() => tokenPageOf({ NextToken: "made-up" }))).toBe("request.malformed");
  });

  test("clamps only where asked", () => {
    expect(tokenPageOf({ MaxResults: 1 }, { least: 10, most: 500, clamps: true }).part.limit).toBe(10);
    expect(tokenPageOf({ MaxResults: 900 }, { most: 500, clamps: true }).part.limit).toBe(500);
    expect(kindOf(() => tokenPageOf({ MaxResults: 101 }))).toBe("request.out-of-range");
  });
});

describe("Alibaba texts", () => {
  test("names begin with a letter and are no URLs; an empty one is none", () => {
    expect(nameOf("vpcName", undefined)).toBe("");
    expect(nameOf("vpcName", "")).toBe("");
    expect(nameOf("vpcName", "网络-1")).toBe("网络-1");
    for (const name of ["a", "1abc", "http://abc", "x".repeat(129)]) {
      expect(kindOf(() => nameOf("vpcName", name))).toBe("request.malformed");
    }
    expect(descriptionOf("description", "1 is fine")).toBe("1 is fine");
    expect(kindOf(() => descriptionOf("description", "https://x"))).toBe("request.malformed");
  });

  test("lists come with commas or as JSON", () => {
    expect(listIn("vpcId", undefined, 2)).toBeUndefined();
    expect(listIn("vpcId", "a, b", 2)).toEqual(["a", "b"]);
    expect(kindOf(() => listIn("vpcId", "a,b,c", 2))).toBe("request.too-many");
    expect(jsonListIn("instanceIds", "[]", 2)).toEqual([]);
    expect(jsonListIn("instanceIds", '["i-1"]', 2)).toEqual(["i-1"]);
    for (const text of ["i-1", "{}", "[1]"]) {
      expect(kindOf(() => jsonListIn("instanceIds", text, 2))).toBe("request.malformed");
    }
  });

  test("times are UTC, to the second or minute", () => {
    expect(utcTime(Date.UTC(2026, 0, 31, 4, 5, 6, 789))).toBe("2026-01-31T04:05:06Z");
    expect(utcMinute(Date.UTC(2026, 0, 31, 4, 5, 6, 789))).toBe("2026-01-31T04:05Z");
  });
});

describe("Alibaba tags", () => {
  test("are checked by the vendor's rules", () => {
    expect(tagPairs([{ Key: "a" }])).toEqual([{ key: "a", value: "" }]);
    expect(kindOf(() => tagPairs([{ Key: "acs:x" }]))).toBe("tag.key-reserved");
    expect(kindOf(() => tagPairs([{ Key: "a" }, { Key: "a" }]))).toBe("tag.key-duplicate");
    const many = Array.from({ length: 21 }, (_, at) => ({ Key: `k${at}` }));
    expect(kindOf(() => tagPairs(many))).toBe("tag.too-many");
  });

  test("ask for all of them, with or without a value", () => {
    expect(tagParts([{ Key: "a", Value: "1" }, { Key: "b" }]).map((part) => part.having?.[0]?.where)).toEqual(
      [{ key: "a", value: "1" }, { key: "b" }],
    );
  });
});
