import { describe, expect, it } from "vitest";
import { aliyunTagRule } from "../../../src/dialects/aliyun-rpc/words/tags.ts";
import { tencentTagRule } from "../../../src/dialects/tencent-v3/words/tags.ts";
import { wrongTagKey, wrongTags, wrongTagValue } from "../../../src/domain/tag/tag-rule.ts";

describe("keys of tags", () => {
  it.each([
    ["env", undefined, undefined],
    ["", "tag.key-empty", "tag.key-empty"],
    ["k".repeat(127), undefined, undefined],
    ["k".repeat(128), undefined, "tag.key-too-long"],
    ["k".repeat(129), "tag.key-too-long", "tag.key-too-long"],
    ["acs:env", "tag.key-reserved", undefined],
    ["Aliyun-env", "tag.key-reserved", undefined],
    ["qcs:env", undefined, "tag.key-reserved"],
    ["project", undefined, "tag.key-reserved"],
    ["项目", undefined, "tag.key-reserved"],
    ["project-a", undefined, undefined],
    ["see http://env", "tag.key-characters", undefined],
    ["环境", undefined, undefined],
    ["a*b", undefined, "tag.key-characters"],
  ])("%j: Alibaba %s, Tencent %s", (key, alibaba, tencent) => {
    expect(wrongTagKey(key, aliyunTagRule)?.kind).toBe(alibaba);
    expect(wrongTagKey(key, tencentTagRule)?.kind).toBe(tencent);
  });
});

describe("values of tags", () => {
  it.each([
    ["", undefined, undefined],
    ["v".repeat(128), undefined, undefined],
    ["v".repeat(129), "tag.value-too-long", undefined],
    ["v".repeat(256), "tag.value-too-long", "tag.value-too-long"],
    ["https://v", "tag.value-characters", undefined],
    ["a*b", undefined, "tag.value-characters"],
  ])("%j: Alibaba %s, Tencent %s", (value, alibaba, tencent) => {
    expect(wrongTagValue({ key: "k", value }, aliyunTagRule)?.kind).toBe(alibaba);
    expect(wrongTagValue({ key: "k", value }, tencentTagRule)?.kind).toBe(tencent);
  });

  it("may be empty only where the rule says so", () => {
    const strict = { ...tencentTagRule, allowsEmptyValue: false };
    expect(wrongTagValue({ key: "k", value: "" }, strict)).toEqual({ kind: "tag.value-empty", key: "k" });
  });
});

describe("lists of tags", () => {
  const tag = (key: string, value = "v") => ({ key, value });

  it("take keys that differ in letter case, and none twice", () => {
    expect(wrongTags([tag("a"), tag("A"), tag("b")], tencentTagRule)).toBeUndefined();
    expect(wrongTags([tag("a"), tag("a")], tencentTagRule)).toEqual({ kind: "tag.key-duplicate", key: "a" });
  });

  it("hold as many as the vendor takes in a call", () => {
    const many = Array.from({ length: 21 }, (_, index) => tag(`k${index}`));
    expect(wrongTags(many, aliyunTagRule)).toEqual({ kind: "tag.too-many", limit: 20, asked: 21 });
    expect(wrongTags(many.slice(1), aliyunTagRule)).toBeUndefined();
  });
});
