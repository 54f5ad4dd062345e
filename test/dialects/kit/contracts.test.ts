import type { Services as Aliyun } from "../../../src/generated/aliyun-rpc.ts";
import type { Services as Tencent } from "../../../src/generated/tencent-v3.ts";
import { describe, expect, it } from "vitest";
import { checkOutput } from "../../../src/dialects/kit/check-output.ts";
import {
  findAction,
  hasVersion,
  listActions,
  loadContract,
  splitType,
  type CloudName,
  type Field,
  type FoundAction,
} from "../../../src/dialects/kit/contract.ts";

const clouds: readonly CloudName[] = ["tencent-v3", "qcloud-v2", "aliyun-rpc"];
const scalars = "string int int32 int64 uint64 float double number bool any datetime datetime_iso date".split(
  " ",
);

function mustFind(cloud: CloudName, version: string, name: string): FoundAction {
  const found = findAction(cloud, version, name);
  if (found === undefined) throw new Error(`no ${name} in ${cloud} ${version}`);
  return found;
}

describe("the contracts hold what was handed over", () => {
  it.each([
    ["tencent-v3", { vpc: 448, cvm: 106, tag: 31, sts: 7, region: 3 }],
    ["qcloud-v2", { qcloud: 198 + 3 }],
    ["aliyun-rpc", { ecs: 380, vpc: 403, location: 1, sts: 2 }],
  ] as const)("%s", (cloud, counts) => {
    const { services } = loadContract(cloud);
    const found = Object.entries(services).map(([name, { actions }]) => [name, Object.keys(actions).length]);
    expect(Object.fromEntries(found)).toEqual(counts);
  });

  it.each(clouds)("%s has no two actions with one name and version", (cloud) => {
    const { services } = loadContract(cloud);
    const total = Object.values(services).reduce((sum, { actions }) => sum + Object.keys(actions).length, 0);
    expect(listActions(cloud)).toHaveLength(total);
  });

  it.each(clouds)("%s refers only to objects and scalars that exist", (cloud) => {
    const dangling: string[] = [];
    for (const [service, { actions, objects }] of Object.entries(loadContract(cloud).services)) {
      const isKnown = ({ type }: Field): boolean => {
        const { base } = splitType(type);
        return scalars.includes(base) || Object.hasOwn(objects, base);
      };
      const lists = [
        ...Object.values(actions).flatMap((action) => [action.in, action.out]),
        ...Object.values(objects),
      ];
      const wrong = lists.flat().filter((field) => !isKnown(field));
      dangling.push(...wrong.map((field) => `${service} ${field.name}: ${field.type}`));
    }
    expect(dangling).toEqual([]);
  });

  it("finds actions by version and name alone", () => {
    expect(mustFind("tencent-v3", "2017-03-12", "CreateVpc").service).toBe("vpc");
    expect(mustFind("tencent-v3", "2017-03-12", "RunInstances").service).toBe("cvm");
    expect(mustFind("tencent-v3", "2018-08-13", "TagResources").service).toBe("tag");
    expect(mustFind("aliyun-rpc", "2014-05-26", "CreateVpc").service).toBe("ecs");
    expect(mustFind("aliyun-rpc", "2016-04-28", "CreateVpc").service).toBe("vpc");
    expect(mustFind("qcloud-v2", "", "AssignPrivateIpAddresses").service).toBe("qcloud");
    expect(findAction("tencent-v3", "2018-08-13", "CreateVpc")).toBeUndefined();
    expect(findAction("tencent-v3", "2017-03-12", "constructor")).toBeUndefined();
    expect(hasVersion("tencent-v3", "2017-03-12")).toBe(true);
    expect(hasVersion("tencent-v3", "2017-03-13")).toBe(false);
  });

  it("nests what QCloud v2 writes with dots", () => {
    const { action, objects } = mustFind("qcloud-v2", "", "AssignPrivateIpAddresses");
    const set = action.in.find((field) => field.name === "privateIpAddressSet");
    expect(set?.type).toBe("PrivateIpAddressSet[]");
    expect(objects["PrivateIpAddressSet"]?.map((field) => field.name)).toEqual([
      "primary",
      "privateIpAddress",
    ]);
    expect(action.out.map((field) => field.name)).toEqual(["data", "taskId"]);
  });

  it("marks Alibaba's list wrappers as always present, and only those", () => {
    const { action, objects } = mustFind("aliyun-rpc", "2014-05-26", "DescribeNetworkInterfaces");
    const always = action.out.filter((field) => field.always).map((field) => field.name);
    expect(always).toEqual(["NetworkInterfaceSets"]);
    expect(objects["NetworkInterfaceSets"]).toEqual([
      { name: "NetworkInterfaceSet", type: "NetworkInterfaceSet[]", always: true },
    ]);
  });
});

describe("checkOutput", () => {
  const assign = mustFind("tencent-v3", "2017-03-12", "DescribeVpcs");
  const eips = mustFind("tencent-v3", "2017-03-12", "AllocateAddresses");

  it("accepts an answer that fits, with or without the envelope's part", () => {
    expect(checkOutput(assign, { TotalCount: 0, VpcSet: [] })).toEqual([]);
    expect(checkOutput(assign, { TotalCount: 0, VpcSet: [], RequestId: "x" })).toEqual([]);
  });

  it("names what is missing, unknown or of the wrong type", () => {
    expect(checkOutput(assign, { VpcSet: [] })).toEqual(["TotalCount: missing"]);
    expect(checkOutput(assign, { TotalCount: 0, VpcSet: [], Extra: 1 })).toEqual([
      "Extra: not in the contract",
    ]);
    expect(checkOutput(assign, { TotalCount: -1, VpcSet: {} })).toEqual([
      "TotalCount: -1 is no uint64",
      "VpcSet: not a list",
    ]);
    expect(checkOutput(eips, { AddressSet: [7], TaskId: "1" })).toEqual(["AddressSet.0: 7 is no string"]);
    expect(checkOutput(eips, null)).toEqual([": not an object"]);
  });

  it("looks inside lists and lets null pass only where it may", () => {
    const found = mustFind("tencent-v3", "2017-03-12", "AssignPrivateIpAddresses");
    const problems = checkOutput(found, {
      PrivateIpAddressSet: [{ PrivateIpAddress: null, Primary: "true" }],
    });
    expect(problems).toContain("PrivateIpAddressSet.0.PrivateIpAddress: null is no string");
    expect(problems).toContain('PrivateIpAddressSet.0.Primary: "true" is no bool');
  });
});

describe("the generated types", () => {
  it("make the compiler refuse an answer that forgets or invents a field", () => {
    type Vpcs = Tencent["vpc"]["DescribeVpcs"]["out"];
    type Deleted = Tencent["vpc"]["DeleteVpc"]["out"];
    type Interfaces = Aliyun["ecs"]["DescribeNetworkInterfaces"]["out"];
    const whole: Vpcs = { TotalCount: 0, VpcSet: [] };
    // @ts-expect-error VpcSet is in every answer.
    const partial: Vpcs = { TotalCount: 0 };
    // @ts-expect-error DeleteVpc answers nothing of its own.
    const more: Deleted = { VpcId: "vpc-1" };
    // @ts-expect-error A list's wrapper is in every answer.
    const unwrapped: Interfaces = { TotalCount: 0 };
    const create: Tencent["vpc"]["CreateVpc"]["in"] = { VpcName: "a", CidrBlock: "10.0.0.0/8" };
    expect([whole, partial, more, unwrapped, create]).toHaveLength(5);
  });
});
