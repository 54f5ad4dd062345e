import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const { listActions } = await import("../dist/dialects/kit/contract.js");
const { tencentActions } = await import("../dist/dialects/tencent-v3/vocabulary.js");
const { qcloudActions } = await import("../dist/dialects/qcloud-v2/vocabulary.js");
const { aliyunActions } = await import("../dist/dialects/aliyun-rpc/vocabulary.js");

const dialects = [
  ["tencent-v3", "Tencent Cloud API 3.0", tencentActions],
  ["qcloud-v2", "QCloud v2", qcloudActions],
  ["aliyun-rpc", "Alibaba Cloud", aliyunActions],
];

const percent = (part, whole) => `${Math.round((100 * part) / whole)} %`;

function familyPage(found, implemented) {
  const rows = found.map((one) => {
    const there = implemented.has(one.service, one.name);
    return `| ${one.name} | ${there ? "yes" : "no"} | ${one.action.deprecated ? "deprecated" : ""} |`;
  });
  return ["| action | implemented | |", "|---|---|---|", ...rows].join("\n");
}

function groups(actions) {
  const byFamily = new Map();
  for (const one of actions) {
    const key = `${one.service} ${one.version} / ${one.action.family}`;
    byFamily.set(key, [...(byFamily.get(key) ?? []), one]);
  }
  return [...byFamily].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The coverage pages as texts, by their file names. */
export function coveragePages() {
  const pages = {};
  const summary = [];
  for (const [name, title, implemented] of dialects) {
    const actions = listActions(name);
    const done = actions.filter((one) => implemented.has(one.service, one.name)).length;
    summary.push(
      `| [${title}](${name}.md) | ${done} | ${actions.length} | ${percent(done, actions.length)} |`,
    );
    const sections = groups(actions).map(([family, found]) => {
      const there = found.filter((one) => implemented.has(one.service, one.name)).length;
      return `## ${family}: ${there} of ${found.length}\n\n${familyPage(found, implemented)}\n`;
    });
    const head =
      `# ${title}: ${done} of ${actions.length} actions\n\nMade by \`npm run docs\`; every action of the ` +
      "contract is listed.\n";
    pages[`${name}.md`] = `${head}\n${sections.join("\n")}`;
  }
  const table = ["| dialect | implemented | in the contract | |", "|---|---|---|---|", ...summary].join("\n");
  const note =
    "An action that is not implemented answers a clear error that says so " +
    "(`UnsupportedOperation`, for Alibaba " +
    "`InvalidAction.NotFound`); none is silently accepted.";
  pages["README.md"] = `# Coverage\n\nMade by \`npm run docs\`.\n\n${table}\n\n${note}\n`;
  return pages;
}

if (process.argv[1]?.endsWith("docs.mjs") || process.argv[1]?.endsWith("coverage.mjs")) {
  const folder = join(root, "docs", "coverage");
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(coveragePages())) writeFileSync(join(folder, file), text);
}
