import { expect, test } from "vitest";
import { codeNamedAfter, codesNamedAfter } from "../../../src/dialects/aliyun-rpc/field-codes.ts";

const page = new Set([
  "MissingParam.vpcId",
  "InvalidTagKey.Malformed",
  "InvalidPeriod",
  "InvalidPeriod.ValueNotSupported",
  "IllegalParam.Zone",
]);

test.each([
  ["missing", "VpcId", "MissingParam.vpcId"],
  ["wrong", "VpcId", undefined],
  ["wrong", "Tag.1.Key", "InvalidTagKey.Malformed"],
  ["wrong", "Tag.N.Key", "InvalidTagKey.Malformed"],
  ["wrong", "Period", "InvalidPeriod.ValueNotSupported"],
  ["wrong", "Zone", "IllegalParam.Zone"],
  ["wrong", "ZoneId", undefined],
] as const)("of what is %s with %s a page's code is %s", (wrong, path, code) => {
  expect(codeNamedAfter(wrong, path, page)).toBe(code);
});

test("only faults of one field have codes named after it", () => {
  const nameOf = (field: string) => field;
  const wrong = { field: "Zone", value: "x", expected: "a zone" };
  expect(codesNamedAfter({ kind: "request.malformed", ...wrong }, nameOf, page)).toEqual([
    "IllegalParam.Zone",
  ]);
  const unsupported = { field: "Zone", value: "x", reason: "there is one" };
  expect(codesNamedAfter({ kind: "request.unsupported", ...unsupported }, nameOf, page)).toEqual([]);
  const missing = { kind: "request.missing", anyOf: ["Zone", "VpcId"] } as const;
  expect(codesNamedAfter(missing, nameOf, page)).toEqual(["MissingParam.vpcId"]);
  expect(codesNamedAfter(missing, nameOf)).toEqual([]);
});
