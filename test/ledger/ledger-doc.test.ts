import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../tree/tree.ts";
import { provenLedgers } from "./all.ts";
import { entriesOf } from "./ledger.ts";
import { type Promised, promisedBy } from "./promised.ts";
import { drawLedger } from "./table.ts";

function tencentPromised(action: string): Promised {
  const promised = promisedBy("tencent-v3", "vpc", action);
  const parameters = ["Action", "Version", "Region", ...promised.parameters];
  return { ...promised, parameters, outputs: [...promised.outputs, "RequestId"] };
}

// Alibaba's page of today documents dozens of codes more.
const aliyunSeedCodes = [
  "InValidParameter",
  "MissingParameter",
  "InvalidOperation.InvalidEniState",
  "InvalidIp.IpUnassigned",
  "InvalidVSwitchId.IpInvalid",
  "Operation.Conflict",
  "InvalidEniId.NotFound",
  "InvalidVSwitchId.NotFound",
];

const promises: Readonly<Record<string, Promised>> = {
  "000": tencentPromised("AssignPrivateIpAddresses"),
  "001": promisedBy("qcloud-v2", "qcloud", "AssignPrivateIpAddresses"),
  "002": tencentPromised("CreateNetworkInterface"),
  "003": { ...promisedBy("aliyun-rpc", "ecs", "AssignPrivateIpAddresses"), errors: aliyunSeedCodes },
  "004": tencentPromised("AssociateAddress"),
};

/** `PrivateIpAddresses.N.Primary` stands for `PrivateIpAddresses`. */
const base = (name: string) => name.replace(/\.[Nn](\..*)?$/, "");

const missing = (promised: readonly string[], listed: readonly string[]) =>
  promised.filter((name) => !listed.includes(name));

describe.each(provenLedgers)("the ledger of seed $ledger.seed", (proven) => {
  const { ledger, parameters, outputs, rules, errors } = proven;
  const promised = promises[ledger.seed];

  test("has all that the contract promises", () => {
    if (promised === undefined) throw new Error("no contract is named");
    const listed = Object.keys(ledger.parameters).map(base);
    expect(missing(promised.parameters, listed)).toEqual([]);
    expect(missing(promised.outputs, Object.keys(ledger.outputs))).toEqual([]);
    expect(missing(promised.errors, Object.keys(ledger.errors))).toEqual([]);
  });

  test("has a test for every entry, and no test without one", () => {
    expect(entriesOf(proven).filter(({ proof }) => proof === undefined)).toEqual([]);
    const natural = Object.keys(ledger.errors).filter((code) => ledger.errors[code]?.how === "natural");
    expect(Object.keys(parameters).toSorted()).toEqual(Object.keys(ledger.parameters).toSorted());
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(ledger.outputs).toSorted());
    expect(Object.keys(rules).toSorted()).toEqual(Object.keys(ledger.rules).toSorted());
    expect(Object.keys(errors).toSorted()).toEqual(natural.toSorted());
  });

  test("has a test file that runs its proofs", () => {
    const text = readFileSync(join(root, proven.testFile), "utf8");
    expect(text).toMatch(/^prove\(proven\w+\);$/m);
  });
});

test("docs/ledger.md shows the ledgers", () => {
  const path = join(root, "docs/ledger.md");
  const drawn = drawLedger(provenLedgers);
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(path, drawn);
  expect(readFileSync(path, "utf8")).toBe(drawn);
});
