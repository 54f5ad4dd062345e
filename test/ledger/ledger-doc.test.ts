import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../tree/tree.ts";
import { provenLedgers } from "./all.ts";
import { codesReached, entriesOf, type SeedLedger } from "./ledger.ts";
import { type Promised, promisedBy } from "./promised.ts";
import { drawLedger } from "./table.ts";

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

/** What the contract promises of a ledger's call, with what the tables of its document say besides. */
function promisedOf({ call }: SeedLedger): Promised {
  const promised = promisedBy(call);
  if (call.dialect === "aliyun-rpc") return { ...promised, errors: aliyunSeedCodes };
  if (call.dialect === "qcloud-v2") return promised;
  const parameters = ["Action", "Version", "Region", ...promised.parameters];
  return { ...promised, parameters, outputs: [...promised.outputs, "RequestId"] };
}

/** `PrivateIpAddresses.N.Primary` stands for `PrivateIpAddresses`. */
const base = (name: string) => name.replace(/\.[Nn](\..*)?$/, "");

const missing = (promised: readonly string[], listed: readonly string[]) =>
  promised.filter((name) => !listed.includes(name));

describe.each(provenLedgers)("the ledger of seed $ledger.seed", (proven) => {
  const { ledger, parameters, outputs, rules, errors } = proven;

  test("has all that the contract promises", () => {
    const promised = promisedOf(ledger);
    const listed = Object.keys(ledger.parameters).map(base);
    expect(missing(promised.parameters, listed)).toEqual([]);
    expect(missing(promised.outputs, Object.keys(ledger.outputs))).toEqual([]);
    expect(missing(promised.errors, Object.keys(ledger.errors))).toEqual([]);
  });

  test("has a test for every entry, and no test without one", () => {
    expect(entriesOf(proven).filter(({ proof }) => proof === undefined)).toEqual([]);
    expect(Object.keys(parameters).toSorted()).toEqual(Object.keys(ledger.parameters).toSorted());
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(ledger.outputs).toSorted());
    expect(Object.keys(rules).toSorted()).toEqual(Object.keys(ledger.rules).toSorted());
    expect(Object.keys(errors).toSorted()).toEqual(codesReached(ledger, "natural").toSorted());
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
