import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliyunDescriptionRule, aliyunNameRule } from "../../src/dialects/aliyun-rpc/words/name-rules.ts";
import {
  byteCount,
  characterCount,
  checkLength,
  checkName,
  checkToken,
} from "../../src/domain/name-rules.ts";

describe("lengths", () => {
  it("count characters and bytes", () => {
    expect([characterCount("网络a"), byteCount("网络a")]).toEqual([3, 7]);
    expect([characterCount("😀"), byteCount("😀")]).toEqual([1, 4]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(characterCount(text)).toBe(Array.from(text).length);
        expect(byteCount(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it("stop at both ends, in the unit of the rule", () => {
    const rule = { min: 2, max: 6, unit: "bytes" } as const;
    expect(["a", "ab", "网络", "网络a"].map((text) => checkLength(text, rule))).toEqual([
      "too-short",
      undefined,
      undefined,
      "too-long",
    ]);
    expect(checkLength("网络a", { ...rule, unit: "characters" })).toBeUndefined();
  });
});

describe("client tokens", () => {
  it.each([
    ["0c593ea1-3bea-11e9-b96b-88e9fe637760", undefined],
    ["x".repeat(64), undefined],
    ["x".repeat(65), "too-long"],
    ["", "empty"],
    ["令牌", "not-ascii"],
    ["é", "not-ascii"],
  ])("%j: %s", (token, problem) => {
    expect(checkToken(token)).toBe(problem);
  });

  it("accept any ASCII up to 64", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 64 }), (token) => {
        expect(checkToken(token)).toBeUndefined();
      }),
    );
  });
});

describe("names", () => {
  it.each([
    ["web", undefined],
    ["网络", undefined],
    ["a", "too-short"],
    ["a".repeat(128), undefined],
    ["a".repeat(129), "too-long"],
    ["网".repeat(128), undefined],
    ["1web", "bad-start"],
    ["-web", "bad-start"],
    ["http://web", "looks-like-url"],
    ["HTTPS://web", "looks-like-url"],
    ["httpd", undefined],
  ])("Alibaba %j: %s", (name, problem) => {
    expect(checkName(name, aliyunNameRule)).toBe(problem);
  });

  it("Alibaba descriptions may start with anything but a URL", () => {
    expect(checkName("1 web server", aliyunDescriptionRule)).toBeUndefined();
    expect(checkName("x".repeat(257), aliyunDescriptionRule)).toBe("too-long");
    expect(checkName("https://web", aliyunDescriptionRule)).toBe("looks-like-url");
  });
});
