import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findAction,
  listActions,
  type ActionContract,
  type Field,
  type FoundAction,
  type ObjectContracts,
} from "../../../src/dialects/kit/contract.ts";
import {
  aliyunRpcRules,
  qcloudV2Rules,
  tencentV3Rules,
  type DecodeRules,
} from "../../../src/dialects/kit/decode-rules.ts";
import { decode, DecodeProblem } from "../../../src/dialects/kit/decode.ts";
import type { Parameters } from "../../../src/dialects/kit/envelope.ts";

const objects: ObjectContracts = {
  Filter: [
    { name: "Name", type: "string", required: true },
    { name: "Values", type: "string[]", required: true },
  ],
  Node: [
    { name: "Size", type: "int64" },
    { name: "Inner", type: "Node" },
  ],
};
const fields: readonly Field[] = [
  { name: "Id", type: "string", required: true },
  { name: "Count", type: "uint64" },
  { name: "Delta", type: "int64" },
  { name: "Small", type: "int32" },
  { name: "Ratio", type: "float" },
  { name: "Primary", type: "bool" },
  { name: "Offset", type: "string" },
  { name: "Ids", type: "string[]" },
  { name: "Filters", type: "Filter[]" },
  { name: "Node", type: "Node" },
  { name: "Extra", type: "any{}" },
  { name: "Mode", type: "Filter", json: true },
  { name: "Names", type: "string[]", csv: true },
];
const action: ActionContract = { family: "test", in: fields, out: [], errors: [] };
const contract = {
  about: { sources: {} },
  envelope: [],
  services: {},
  commonIn: [{ name: "Owner", type: "string" }],
};
const found: FoundAction = { service: "test", version: "1", name: "Test", action, objects, contract };

const typed = (parameters: Parameters, rules: DecodeRules = tencentV3Rules): unknown =>
  decode(found, { Id: "x", ...parameters }, true, rules);
const text = (parameters: Parameters, rules: DecodeRules = tencentV3Rules): unknown =>
  decode(found, { Id: "x", ...parameters }, false, rules);

function problemOf(run: () => unknown): DecodeProblem {
  try {
    run();
  } catch (problem) {
    if (problem instanceof DecodeProblem) return problem;
    throw problem;
  }
  throw new Error("no problem");
}

describe("what Tencent's JSON may look like", () => {
  it.each<[Parameters, Parameters]>([
    [{ Count: "2" }, { Count: 2 }],
    [{ Count: 2 }, { Count: 2 }],
    [{ Delta: "-7" }, { Delta: -7 }],
    [{ Ratio: "1.5" }, { Ratio: 1.5 }],
    [{ Ratio: 3 }, { Ratio: 3 }],
    [{ Primary: "True" }, { Primary: true }],
    [{ Primary: false }, { Primary: false }],
    [{ Offset: 20 }, { Offset: "20" }],
    [{ Offset: "20" }, { Offset: "20" }],
    [{ Count: null, Filters: null }, {}],
    [{ Ids: [] }, { Ids: [] }],
    [{ Filters: [{ Name: "a", Values: ["b"] }] }, { Filters: [{ Name: "a", Values: ["b"] }] }],
    [{ Node: { Inner: { Inner: { Size: "1" } } } }, { Node: { Inner: { Inner: { Size: 1 } } } }],
    [{ Id: "" }, { Id: "" }],
    [{ Owner: "ignored" }, {}],
  ])("%j is accepted", (given, expected) => {
    expect(typed(given)).toStrictEqual({ Id: "x", ...expected });
  });

  it.each<[Parameters, string, string, string]>([
    [{ Id: 5 }, "Id", "string", "number"],
    [{ Id: true }, "Id", "string", "boolean"],
    [{ Id: { a: 1 } }, "Id", "string", "object"],
    [{ Offset: 1.5 }, "Offset", "string", "number"],
    [{ Count: -1 }, "Count", "uint64", "number"],
    [{ Count: "-1" }, "Count", "uint64", "string"],
    [{ Count: 1.5 }, "Count", "uint64", "number"],
    [{ Count: "1.0" }, "Count", "uint64", "string"],
    [{ Count: "" }, "Count", "uint64", "string"],
    [{ Count: " 1" }, "Count", "uint64", "string"],
    [{ Count: "0x10" }, "Count", "uint64", "string"],
    [{ Count: "9007199254740993" }, "Count", "uint64", "string"],
    [{ Small: 2 ** 31 }, "Small", "int32", "number"],
    [{ Ratio: "NaN" }, "Ratio", "float", "string"],
    [{ Ratio: "Infinity" }, "Ratio", "float", "string"],
    [{ Primary: 1 }, "Primary", "bool", "number"],
    [{ Primary: "1" }, "Primary", "bool", "string"],
    [{ Ids: "a" }, "Ids", "list", "string"],
    [{ Ids: ["a", 1] }, "Ids.1", "string", "number"],
    [{ Ids: [null] }, "Ids.0", "string", "null"],
    [{ Filters: { Name: "a" } }, "Filters", "list", "object"],
    [{ Filters: ["a"] }, "Filters.0", "object", "string"],
    [{ Filters: [{ Name: 1, Values: [] }] }, "Filters.0.Name", "string", "number"],
    [{ Node: { Inner: { Size: [] } } }, "Node.Inner.Size", "int64", "list"],
  ])("%j is refused", (given, path, expected, received) => {
    expect(problemOf(() => typed(given))).toMatchObject({ kind: "type", path, expected, received });
  });

  it("names what is missing, at any depth", () => {
    const missing = (given: Parameters) => problemOf(() => decode(found, given, true, tencentV3Rules));
    expect(missing({})).toMatchObject({ kind: "missing", path: "Id" });
    expect(missing({ Id: null })).toMatchObject({ kind: "missing", path: "Id" });
    expect(missing({ Id: "x", Filters: [{ Values: [] }] })).toMatchObject({
      kind: "missing",
      path: "Filters.0.Name",
    });
  });

  it("refuses unknown names with the nearest one it knows", () => {
    const unknown = (given: Parameters) => problemOf(() => typed(given));
    expect(unknown({ Filter: [] })).toMatchObject({ kind: "unknown", path: "Filter", guess: "Filters" });
    expect(unknown({ Filters: [{ name: "a" }] })).toMatchObject({ path: "Filters.0.name", guess: "Name" });
    expect(unknown({ Zebra: 1 })).toMatchObject({ kind: "unknown", path: "Zebra", guess: undefined });
    expect(unknown(JSON.parse('{"__proto__":{"a":1}}') as Parameters).kind).toBe("unknown");
  });
});

describe("text", () => {
  it("is parsed as declared, and only as declared", () => {
    expect(text({ Count: "2", Primary: "TRUE", Ids: ["1"] })).toStrictEqual({
      Id: "x",
      Count: 2,
      Primary: true,
      Ids: ["1"],
    });
    expect(problemOf(() => text({ Count: "two" }))).toMatchObject({ kind: "type", path: "Count" });
    expect(problemOf(() => text({ Ids: "a" }))).toMatchObject({ expected: "list", received: "string" });
  });

  it("is read Alibaba's way", () => {
    const read = (parameters: Parameters) => text(parameters, aliyunRpcRules);
    expect(read({ Unknown: "1", Filters: [{ name: "a", VALUES: ["b"], other: "c" }] })).toStrictEqual({
      Id: "x",
      Filters: [{ Name: "a", Values: ["b"] }],
    });
    const both = { Name: "exact", name: "folded", Values: ["b"] };
    expect(read({ Filters: [both] })).toStrictEqual({ Id: "x", Filters: [{ Name: "exact", Values: ["b"] }] });
    expect(read({ Count: "", Primary: "", Ids: "", Offset: "" })).toStrictEqual({ Id: "x" });
    expect(problemOf(() => read({ Id: "" }))).toMatchObject({ kind: "missing", path: "Id" });
    expect(problemOf(() => read({ Filters: [{ Name: "" }] })).path).toBe("Filters.1.Name");
    expect(read({ Mode: '{"Name":"a","Values":["b"]}', Names: "a,b" })).toStrictEqual({
      Id: "x",
      Mode: { Name: "a", Values: ["b"] },
      Names: ["a", "b"],
    });
    expect(problemOf(() => read({ Mode: "{" }))).toMatchObject({ path: "Mode", expected: "json" });
    expect(problemOf(() => read({ Small: "3000000000" }))).toMatchObject({
      path: "Small",
      expected: "int32",
    });
    expect(problemOf(() => read({ Filters: [{ Values: ["b"] }] })).path).toBe("Filters.1.Name");
    expect(problemOf(() => decode(found, { id: "x" }, false, aliyunRpcRules)).path).toBe("Id");
  });

  it("empties Alibaba's names where something is changed, and the values of tags anywhere", () => {
    const kept = (action: string, field: string) => aliyunRpcRules.keepsEmptyText(action, field);
    expect(kept("ModifyVpcAttribute", "VpcName")).toBe(true);
    expect(kept("UpdatePublicIpAddressPoolAttribute", "Description")).toBe(true);
    expect(kept("ModifyVpcAttribute", "CidrBlock")).toBe(false);
    expect(kept("CreateVpc", "VpcName")).toBe(false);
    expect(kept("TagResources", "Value")).toBe(true);
    const renamed = { ...found, name: "ModifyThing" };
    const read = (parameters: Parameters) =>
      decode(renamed, { Id: "x", ...parameters }, false, aliyunRpcRules);
    const filter = { Name: "", Values: ["a"] };
    expect(read({ Filters: [filter], Offset: "" })).toStrictEqual({ Id: "x", Filters: [filter] });
  });

  it("is read QCloud v2's way", () => {
    const read = (parameters: Parameters) => text(parameters, qcloudV2Rules);
    expect(read({ RequestClient: "SDK", Primary: "1" })).toStrictEqual({ Id: "x", Primary: true });
    expect(read({ Primary: "False" })).toStrictEqual({ Id: "x", Primary: false });
    expect(problemOf(() => read({ Primary: "yes" }))).toMatchObject({ kind: "type", path: "Primary" });
  });
});

describe("real contracts", () => {
  it("decode the requests of the seeds", () => {
    const assign = findAction("tencent-v3", "2017-03-12", "AssignPrivateIpAddresses");
    if (assign === undefined) throw new Error("no such action");
    const given = { NetworkInterfaceId: "eni-1", SecondaryPrivateIpAddressCount: "2" };
    expect(decode(assign, given, true, tencentV3Rules)).toStrictEqual({
      ...given,
      SecondaryPrivateIpAddressCount: 2,
    });
  });

  it("all compile, and answer nothing at all with what is missing", () => {
    for (const cloud of ["tencent-v3", "qcloud-v2", "aliyun-rpc"] as const) {
      for (const each of listActions(cloud)) {
        const required = each.action.in.filter((field) => field.required).map((field) => field.name);
        if (required.length === 0) expect(decode(each, {}, false, tencentV3Rules)).toStrictEqual({});
        else expect(required).toContain(problemOf(() => decode(each, {}, false, tencentV3Rules)).path);
      }
    }
  });

  it("answer any JSON with an input or a DecodeProblem", () => {
    const some = listActions("tencent-v3").filter((each) => each.action.in.length > 3);
    const value = fc.jsonValue({ maxDepth: 4 }).map((json) => json as Parameters[string]);
    const given = fc.constantFrom(...some).chain((each) => {
      const names = [...each.action.in.map((field) => field.name), "__proto__", "toString"];
      const parameters = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 });
      return fc.record({ each: fc.constant(each), parameters, isTyped: fc.boolean() });
    });
    fc.assert(
      fc.property(given, fc.constantFrom(tencentV3Rules, qcloudV2Rules, aliyunRpcRules), (request, rules) => {
        const { each, parameters, isTyped } = request;
        try {
          expect(typeof decode(each, parameters, isTyped, rules)).toBe("object");
        } catch (problem) {
          if (!(problem instanceof DecodeProblem)) throw problem;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
