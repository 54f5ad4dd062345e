import { type Chapter, type Entry, entriesOf, type ProvenLedger } from "./ledger.ts";

const chapters: Readonly<Record<Chapter, string>> = {
  parameter: "Parameters",
  "output field": "Output fields",
  rule: "Rules",
  "error code": "Error codes",
};

const head = `# The seeds' ledger

Every parameter, output field, rule and error code of the five documents that vpcd grew from, with the test
that reaches it. The words are ours. *Natural* means that a client causes it here; *fault rule* that no client
can, and that a rule of the configuration (\`faults: [{ action, code, times }]\`) makes a call end with it, by
name, once, after which the same call succeeds;
[configured-faults.test.ts](../test/ledger/configured-faults.test.ts) meets all, from a file.

The tests write this page (\`npm run docs\`) and fail when it is out of date, when an entry has no test, or
when a contract has something that the ledger has not. A test is named by the seed, the kind and the name:
\`npx vitest run test/ledger -t "000 parameter QosLevel"\`.
`;

const cell = (text: string) => text.replaceAll("|", "\\|");

function count(entries: readonly Entry[], how: Entry["how"]): number {
  return entries.filter((entry) => entry.how === how).length;
}

function row(values: readonly (string | number)[]): string {
  return `| ${values.map((value) => cell(String(value))).join(" | ")} |`;
}

function summary(ledgers: readonly ProvenLedger[]): string {
  const rows = ledgers.map((proven) => {
    const entries = entriesOf(proven);
    const of = (chapter: Chapter) => entries.filter((entry) => entry.chapter === chapter);
    const errors = of("error code");
    const { seed, title } = proven.ledger;
    const others = [of("parameter"), of("output field"), of("rule")].map((some) => some.length);
    return row([seed, title, ...others, count(errors, "natural"), count(errors, "fault rule")]);
  });
  const names = [
    "Seed",
    "Call",
    "Parameters",
    "Output fields",
    "Rules",
    "Codes, natural",
    "Codes, fault rule",
  ];
  return [row(names), row(names.map(() => "---")), ...rows].join("\n");
}

function chapterOf(chapter: Chapter, entries: readonly Entry[], testFile: string): string {
  const test = `[${testFile.split("/").at(-1)}](../${testFile})`;
  const isCodes = chapter === "error code";
  const names = ["Name", isCodes ? "Caused by, or why a client cannot" : "What it does here", "How", "Test"];
  const rows = entries
    .filter((entry) => entry.chapter === chapter)
    .map(({ name, says, how, id }) =>
      row([chapter === "rule" ? name : `\`${name}\``, says, how, `${test} \`${id}\``]),
    );
  return [`### ${chapters[chapter]}`, "", row(names), row(names.map(() => "---")), ...rows].join("\n");
}

function section(proven: ProvenLedger): string {
  const entries = entriesOf(proven);
  const tables = Object.keys(chapters).map((chapter) =>
    chapterOf(chapter as Chapter, entries, proven.testFile),
  );
  return [`## ${proven.ledger.seed}: ${proven.ledger.title}`, ...tables].join("\n\n");
}

/** The page that shows the ledgers. */
export function drawLedger(ledgers: readonly ProvenLedger[]): string {
  return `${[head, summary(ledgers), ...ledgers.map(section)].join("\n\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
