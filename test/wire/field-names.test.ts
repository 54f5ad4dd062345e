import { beforeAll, describe, expect, test } from "vitest";
import { type Field, type FoundAction, splitType } from "../../src/dialects/kit/contract.ts";
import { type Dialect, dialects } from "../../src/proof/wire/outcome.ts";
import { type Refusal, refusalsIn } from "./wrong-calls.ts";

// Codes about a value, not about what there is, what may be, or how many there are.
const aboutValue = /^(?:Invalid|InValid|Illegal|Missing)/;
const aboutThings =
  /NotFound|NotExist|NotAvailable|Unassigned|Duplicat|Overlap|InUse|Status|Exceed|Quota|Denied|Occupied|Mismatch|NotTurnOn/;

// v2 has one code for all: there the words tell what it is about.
const things = /does not exist|exists already|already\.$/;

const isAboutValue = ({ code, message }: Refusal) =>
  aboutValue.test(code) && !aboutThings.test(code) && !things.test(message);

const hasWord = (message: string, word: string) => message.split(/[^A-Za-z0-9]+/).includes(word);

// In the words of faults about fields (kit/fault-words/request.ts).
const fieldPatterns = [
  /^The value `[^]*` of (\S+) is (?:malformed|out of range|not supported)/,
  /^The parameter (.+) is missing/,
  /^The parameters (.+) cannot be specified together/,
  /^(\S+) is too long: at most/,
  /^(\S+) holds \d+ values/,
  /^The value `[^]*` is repeated in (\S+)\.$/,
];

/** The fields that a message speaks of, where its words are those of faults about fields. */
function fieldsIn(message: string): readonly string[] {
  for (const pattern of fieldPatterns) {
    const [, names] = pattern.exec(message) ?? [];
    if (names !== undefined) return names.replaceAll("`", "").split(/ or | and /);
  }
  return [];
}

/** The names of an action's parameters and of all that they hold. */
function membersOf({ objects }: FoundAction, fields: readonly Field[]): ReadonlySet<string> {
  const seen = new Set<readonly Field[]>();
  const visit = (members: readonly Field[]) => {
    if (seen.has(members)) return;
    seen.add(members);
    for (const { type } of members) visit(objects[splitType(type).base] ?? []);
  };
  visit(fields);
  return new Set([...seen].flatMap((members) => members.map((member) => member.name)));
}

function takes({ found }: Refusal, name: string): boolean {
  if (membersOf(found, found.action.in).has(name)) return true;
  let fields: readonly Field[] = found.action.in;
  for (const segment of name.split(".").filter((part) => !/^(?:[nN]|\d+)$/.test(part))) {
    const field = fields.find((one) => one.name.toLowerCase() === segment.toLowerCase());
    if (field === undefined) return false;
    fields = found.objects[splitType(field.type).base] ?? [];
  }
  return true;
}

/** Whether a field is refused for want of another that belongs to it: then that one is named. */
function wantsAnother(refusal: Refusal): boolean {
  return refusal.how !== "absent" && /is missing\.$|must not be empty/.test(refusal.message);
}

const lineOf = ({ action, path, how, code, message }: Refusal) =>
  `${action}: ${path} ${how} is ${code}: ${message.replaceAll(/a{99,}/g, "aaa…")}`;

// Refusals that name another field than the one that is wrong: each with its reason.
const excused: Readonly<Record<string, string>> = {
  "ecs.ModifyPortRangeList AddEntry.Description": "an entry must have its ports, which are told first",
};

// So that the test would fail if calls no longer came as far as what is asked of them.
const atLeast: Readonly<Record<Dialect, number>> = {
  "tencent-v3": 1300,
  "qcloud-v2": 380,
  "aliyun-rpc": 1250,
};

describe.each(dialects)("a wrong field of %s", (dialect) => {
  let refusals: readonly Refusal[];
  beforeAll(async () => {
    refusals = (await refusalsIn(dialect)).filter(isAboutValue);
  }, 120_000);

  test("is named as the wire has it", () => {
    const unnamed = refusals.filter(
      (refusal) =>
        !refusal.path.split(".").some((word) => hasWord(refusal.message, word)) &&
        !wantsAnother(refusal) &&
        !Object.hasOwn(excused, `${refusal.action} ${refusal.path}`),
    );
    expect(unnamed.map(lineOf)).toEqual([]);
    expect(refusals.length).toBeGreaterThan(atLeast[dialect]);
  });

  test("is spoken of in no words but the action's own", () => {
    const foreign = refusals.filter((refusal) =>
      fieldsIn(refusal.message).some((name) => !takes(refusal, name)),
    );
    expect(foreign.map(lineOf)).toEqual([]);
  });
});
