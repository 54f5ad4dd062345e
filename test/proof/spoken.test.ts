import { describe, expect, test } from "vitest";
import { type Dialect, dialects } from "../../src/proof/wire/outcome.ts";
import { filesBelow } from "../tree/tree.ts";
import { unspoken } from "./unspoken.ts";

/** The folders of the families whose rules the model has. */
const core: Readonly<Record<Dialect, readonly string[]>> = {
  "tencent-v3":
    "vpc/vpc vpc/subnet vpc/route-table vpc/security-group vpc/eni vpc/eip vpc/havip cvm/cvm".split(" "),
  "qcloud-v2": "vpc subnet route-table security-group eni eip cvmInstance"
    .split(" ")
    .map((family) => `qcloud/${family}`),
  "aliyun-rpc":
    "vpc/vpc vpc/vswitch vpc/routetable vpc/eip vpc/havip ecs/eni ecs/securitygroup ecs/instance".split(" "),
};

const onlyReads = /^(?:Describe|Get|List|Query|Check|Inquiry)(?=[A-Z0-9])/;

/** Every action of the core families that changes something. */
function changing(dialect: Dialect): readonly string[] {
  const folders = core[dialect].map((family) => `src/dialects/${dialect}/actions/${family}`);
  return filesBelow(folders, [".ts"])
    .map(({ path }) => path.replace(/^.*\/(\w+)\.ts$/, "$1"))
    .filter((action) => !onlyReads.test(action))
    .toSorted();
}

/** Every action that the proof's networks speak of in a dialect. */
function spoken(dialect: Dialect): ReadonlySet<string> {
  const own = filesBelow(["src/proof/network"], [".ts"]).filter(({ path }) =>
    path.startsWith(`src/proof/network/${dialect.split("-")[0]}`),
  );
  const names = own.flatMap(({ text }) => [...text.matchAll(/"(?:[a-z]+\.)?([A-Z]\w+)"/g)]);
  return new Set(names.map((match) => match[1] ?? ""));
}

describe("every call that changes the core is one that the model predicts", () => {
  test.each(dialects)("in %s, or there is a reason why not", (dialect) => {
    const [all, known] = [changing(dialect), spoken(dialect)];
    const missing = all.filter((action) => !known.has(action));
    const excused = unspoken[dialect].flatMap(({ actions }) => actions.split(" "));
    expect(missing).toEqual(excused.toSorted());
    expect(all.length - missing.length).toBeGreaterThan(15);
  });
});
