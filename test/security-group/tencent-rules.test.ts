import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalOf } from "../kit/refusal.ts";
import { rulePlace, tencentRules, web } from "./tencent-place.ts";

let place: Awaited<ReturnType<typeof rulePlace>>;
let SecurityGroupId: string;

const { group, set, add, reset, remove, replace, rules, ports } = tencentRules(
  () => place.vpc,
  () => SecurityGroupId,
);

beforeAll(async () => {
  place = await rulePlace();
});

beforeEach(async () => {
  SecurityGroupId = await group();
});

afterAll(() => place.cloud.close());

describe("CreateSecurityGroupPolicies", () => {
  test("adds rules at the end, or together at one place, and counts the version up", async () => {
    expect((await rules()).Version).toBe("0");
    await add({ Ingress: [web("80"), web("443")] });
    await add({ Version: "1", Ingress: [web("22", { PolicyIndex: 0 }), web("23", { PolicyIndex: 0 })] });
    await add({ Ingress: [web("8080")] });
    expect(await ports()).toEqual(["22", "23", "80", "443", "8080"]);
    expect((await rules()).Version).toBe("3");
  });

  test("shows a rule whole", async () => {
    await add({ Egress: [{ Ipv6CidrBlock: "::/0", Action: "drop", PolicyDescription: "no way out" }] });
    const shown = await rules();
    expect(shown.Ingress).toEqual([]);
    expect(shown.Egress).toMatchObject([
      {
        PolicyIndex: 0,
        Protocol: "ALL",
        Port: "ALL",
        CidrBlock: "",
        Ipv6CidrBlock: "::/0",
        SecurityGroupId: "",
        Action: "DROP",
        PolicyDescription: "no way out",
        AddressTemplate: { AddressId: "", AddressGroupId: "" },
      },
    ]);
    expect(shown.PolicyStatistics).toMatchObject({ EgressIPv4TotalCount: 0, EgressIPv6TotalCount: 1 });
  });

  test("takes what it answered back", async () => {
    await add({ Ingress: [web()] });
    const [answered = {}] = (await rules()).Ingress ?? [];
    await add({ Ingress: [{ ...answered, Port: "81" }] });
    expect(await ports()).toEqual(["81", "80"]);
  });

  test("keeps the caller's own address as a placeholder", async () => {
    await add({ Ingress: [web("22", { CidrBlock: "MY_PUBLIC_IP" })] });
    expect((await rules()).Ingress?.[0]?.CidrBlock).toBe("MY_PUBLIC_IP");
  });

  const wrong: [what: string, policies: object, code: string][] = [
    ["both directions", { Ingress: [web()], Egress: [web()] }, "InvalidParameter.Coexist"],
    ["no rules", { Ingress: [] }, "MissingParameter"],
    ["an old version", { Version: "7", Ingress: [web()] }, "UnsupportedOperation.VersionMismatch"],
    ["a version that is no number", { Version: "new", Ingress: [web()] }, "InvalidParameterValue.Malformed"],
    ["the same rule twice", { Ingress: [web(), web()] }, "UnsupportedOperation.DuplicatePolicy"],
    ["a place beyond the end", { Ingress: [web("80", { PolicyIndex: 1 })] }, "InvalidParameterValue.Range"],
    [
      "two places",
      { Ingress: [web("80", { PolicyIndex: 0 }), web("81", { PolicyIndex: 1 })] },
      "InvalidParameterValue.Range",
    ],
    ["a bad protocol", { Ingress: [web("80", { Protocol: "SCTP" })] }, "InvalidParameterValue.Malformed"],
    ["a bad port", { Ingress: [web("70000")] }, "InvalidParameterValue.Malformed"],
    ["ports without ports", { Ingress: [web("80", { Protocol: "ALL" })] }, "InvalidParameterValue.Malformed"],
    ["a bad action", { Ingress: [web("80", { Action: "LOG" })] }, "InvalidParameterValue.Malformed"],
    ["no action", { Ingress: [web("80", { Action: "" })] }, "MissingParameter"],
    [
      "a bad block",
      { Ingress: [web("80", { CidrBlock: "10.0.0.0/33" })] },
      "InvalidParameterValue.Malformed",
    ],
    [
      "ICMP over IPv6",
      { Ingress: [{ Protocol: "ICMP", Ipv6CidrBlock: "::/0", Action: "ACCEPT" }] },
      "InvalidParameterValue.Malformed",
    ],
    ["no other end", { Ingress: [web("80", { CidrBlock: "" })] }, "InvalidParameterValue.Empty"],
    [
      "two other ends",
      { Ingress: [web("80", { SecurityGroupId: "sg-00000000" })] },
      "InvalidParameter.Coexist",
    ],
    [
      "a group that is not there",
      { Ingress: [web("80", { CidrBlock: "", SecurityGroupId: "sg-00000000" })] },
      "ResourceNotFound",
    ],
    [
      "a template",
      { Ingress: [web("80", { CidrBlock: "", AddressTemplate: { AddressId: "ipm-00000000" } })] },
      "ResourceNotFound",
    ],
    [
      "a long description",
      { Ingress: [web("80", { PolicyDescription: "d".repeat(101) })] },
      "InvalidParameterValue.TooLong",
    ],
    [
      "too many rules",
      { Ingress: Array.from({ length: 7 }, (_, at) => web(String(at + 1))) },
      "LimitExceeded.SecurityGroupPolicySet",
    ],
  ];
  test.each(wrong)("refuses %s and changes nothing", async (_what, policies, code) => {
    expect(await refusalOf(add(policies))).toBe(code);
    expect(await rules()).toMatchObject({ Version: "0", Ingress: [], Egress: [] });
  });

  test("names no more groups than the quota allows", async () => {
    const [a, b] = [await group(), await group()];
    const from = (peer: string) => ({ Protocol: "ALL", SecurityGroupId: peer, Action: "ACCEPT" });
    await add({ Ingress: [from(a)] });
    expect(await refusalOf(add({ Ingress: [from(b)] }))).toBe("LimitExceeded");
  });

  test("needs a group that exists", async () => {
    SecurityGroupId = "sg-00000000";
    expect(await refusalOf(add({ Ingress: [web()] }))).toBe("ResourceNotFound");
  });
});

describe("DeleteSecurityGroupPolicies", () => {
  beforeEach(() => add({ Ingress: [web("1"), web("2"), web("3"), web("4")] }));

  test("removes by place, and those behind move up", async () => {
    await remove({ Version: "1", Ingress: [{ PolicyIndex: 0 }, { PolicyIndex: 2 }] });
    expect(await ports()).toEqual(["2", "4"]);
    expect((await rules()).Version).toBe("2");
  });

  test("removes by what a rule says, whatever its description", async () => {
    await remove({ Ingress: [web("3", { PolicyDescription: "the third" })] });
    expect(await ports()).toEqual(["1", "2", "4"]);
  });

  test("refuses what is not there, both ways at once, and old versions", async () => {
    expect(await refusalOf(remove({ Ingress: [{ PolicyIndex: 4 }] }))).toBe("ResourceNotFound");
    expect(await refusalOf(remove({ Ingress: [web("9")] }))).toBe("ResourceNotFound");
    expect(await refusalOf(remove({ Ingress: [web("1"), { PolicyIndex: 1 }] }))).toBe(
      "InvalidParameter.Coexist",
    );
    expect(await refusalOf(remove({ Version: "0", Ingress: [web("1")] }))).toBe(
      "UnsupportedOperation.VersionMismatch",
    );
    expect(await ports()).toEqual(["1", "2", "3", "4"]);
  });
});

describe("ReplaceSecurityGroupPolicies", () => {
  beforeEach(() => add({ Egress: [web("1"), web("2"), web("3")] }));

  test("puts rules in place of others", async () => {
    await replace({ Egress: [web("30", { PolicyIndex: 2 }), web("10", { PolicyIndex: 0 })] });
    expect(await ports("Egress")).toEqual(["10", "2", "30"]);
  });

  test("one at a time as well", async () => {
    const one = (...Egress: object[]) => place.vpc.ReplaceSecurityGroupPolicy(set({ Egress }));
    await one(web("20", { PolicyIndex: 1 }));
    expect(await ports("Egress")).toEqual(["1", "20", "3"]);
    expect(await refusalOf(one(web("7", { PolicyIndex: 0 }), web("8", { PolicyIndex: 1 })))).toBe(
      "InvalidParameterValue.LimitExceeded",
    );
  });

  test("refuses places that are missing, repeated or empty, and a rule that is there", async () => {
    expect(await refusalOf(replace({ Egress: [web("7")] }))).toBe("MissingParameter");
    const twice = [web("7", { PolicyIndex: 1 }), web("8", { PolicyIndex: 1 })];
    expect(await refusalOf(replace({ Egress: twice }))).toBe("InvalidParameterValue.Range");
    expect(await refusalOf(replace({ Egress: [web("7", { PolicyIndex: 3 })] }))).toBe("ResourceNotFound");
    expect(await refusalOf(replace({ Egress: [web("3", { PolicyIndex: 0 })] }))).toBe(
      "UnsupportedOperation.DuplicatePolicy",
    );
    const kind = { ...set({ Egress: [web("7", { PolicyIndex: 0 })] }), UpdateType: "Description" };
    expect(await refusalOf(place.vpc.ReplaceSecurityGroupPolicies(kind))).toBe("UnsupportedOperation");
    expect(await ports("Egress")).toEqual(["1", "2", "3"]);
  });
});

describe("ModifySecurityGroupPolicies", () => {
  beforeEach(() => add({ Ingress: [web("1")] }));

  test("puts other rules in place of all, of both directions", async () => {
    await reset({ Ingress: [web("2"), web("3")], Egress: [web("4")] });
    expect([await ports(), await ports("Egress")]).toEqual([["2", "3"], ["4"]]);
    await reset({ Version: "2", Egress: [] });
    expect([await ports(), await ports("Egress")]).toEqual([["2", "3"], []]);
  });

  test("clears all with version 0", async () => {
    await reset({ Version: "0", Ingress: [web("9")] });
    expect(await rules()).toMatchObject({ Version: "2", Ingress: [], Egress: [] });
  });

  test("sorts by the places that rules name when asked to", async () => {
    const Ingress = [web("5", { PolicyIndex: 1 }), web("6", { PolicyIndex: 0 })];
    expect(await refusalOf(reset({ Ingress }))).toBe("UnsupportedOperation");
    await reset({ Ingress }, { SortPolicys: true });
    expect(await ports()).toEqual(["6", "5"]);
  });

  test("refuses an old version and a repeated rule", async () => {
    expect(await refusalOf(reset({ Version: "5", Ingress: [web("9")] }))).toBe("UnsupportedOperation");
    expect(await refusalOf(reset({ Ingress: [web("9"), web("9")] }))).toBe(
      "UnsupportedOperation.DuplicatePolicy",
    );
    expect(await refusalOf(reset({}))).toBe("MissingParameter");
    expect(await ports()).toEqual(["1"]);
  });
});

describe("DescribeSecurityGroupPolicies", () => {
  test("finds rules by each filter and keeps their places", async () => {
    const peer = await group();
    await add({
      Ingress: [
        web("80"),
        { Protocol: "UDP", Port: "53", SecurityGroupId: peer, Action: "DROP", PolicyDescription: "names" },
      ],
    });
    await add({ Egress: [web("443", { CidrBlock: "192.168.1.1" })] });
    const found = async (...filters: [Name: string, ...Values: string[]][]) => {
      const { Ingress = [], Egress = [] } = await rules(...filters);
      return [...Ingress, ...Egress].map((one) => `${one.Port}@${one.PolicyIndex}`);
    };
    expect(await found(["security-group-id", peer])).toEqual(["53@1"]);
    expect(await found(["ip", "192.168"])).toEqual(["443@0"]);
    expect(await found(["protocol-type", "UDP"])).toEqual(["53@1"]);
    expect(await found(["port", "3"])).toEqual(["53@1", "443@0"]);
    expect(await found(["port", "ALL"])).toEqual(["80@0", "53@1", "443@0"]);
    expect(await found(["poly", "DROP"])).toEqual(["53@1"]);
    expect(await found(["direction", "OUTBOUND"])).toEqual(["443@0"]);
    expect(await found(["direction", "INBOUND"], ["poly", "ACCEPT"])).toEqual(["80@0"]);
    expect(await found(["description", "nam"])).toEqual(["53@1"]);
    expect(await found(["address-module", "ipm-1"], ["service-module", "ppm-1"])).toEqual([]);
    expect(await refusalOf(rules(["colour", "red"]))).toBe("InvalidParameter.FilterInvalidKey");
    const expanded = await place.vpc.DescribeSecurityGroupExpandedPolicies({ SecurityGroupId });
    expect(expanded.SecurityGroupPolicySet).toEqual(await rules());
  });
});
