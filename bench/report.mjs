import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

/** Rows as a table of Markdown; columns are those of the rows, in their order. */
export function markdownTable(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = columns.filter((column) => rows.some((row) => row[column] !== undefined));
  const cell = (value) => {
    if (value === undefined) return "";
    return typeof value === "number" ? value.toLocaleString("en-US") : String(value);
  };
  const linesOf = (cells) => `| ${cells.join(" | ")} |`;
  return [
    linesOf(shown.map((column) => (column === "name" ? "" : column))),
    linesOf(shown.map((column) => (rows.some((row) => typeof row[column] === "number") ? "--:" : "---"))),
    ...rows.map((row) => linesOf(shown.map((column) => cell(row[column])))),
  ].join("\n");
}

/** What the numbers of a run depend on. */
export function machine() {
  const gib = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model?.trim() || "unknown processor";
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day} on ${cpus().length} cores (${model}), ${gib} GiB, Node ${process.versions.node}.`;
}

/** What the docs show of one part of a run, with the markers around it. */
export function partText({ name, title, tables, notes, plots }) {
  const shown = [
    `## ${title}`,
    ...plots.map(({ file }) => `![${title}](benchmarks/${file}.svg)`),
    ...tables.map(markdownTable),
    [...notes, machine()].join(" "),
  ];
  return [`<!-- bench:${name} -->`, ...shown, `<!-- end:${name} -->`].join("\n\n");
}

/** Puts a part's text where the page has its markers. */
export function placed(page, name, text) {
  const from = page.indexOf(`<!-- bench:${name} -->`);
  const end = `<!-- end:${name} -->`;
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no markers for ${name}`);
  return page.slice(0, from) + text + page.slice(to + end.length);
}

/** Rewrites what docs/benchmarks.md says of a part, and its plots, from the numbers of a run. */
export function writePart(root, part) {
  const page = join(root, "docs", "benchmarks.md");
  mkdirSync(join(root, "docs", "benchmarks"), { recursive: true });
  for (const { file, svg } of part.plots) writeFileSync(join(root, "docs", "benchmarks", `${file}.svg`), svg);
  writeFileSync(page, placed(readFileSync(page, "utf8"), part.name, partText(part)));
}
