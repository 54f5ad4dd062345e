import type { StorePlace } from "../process/server-process.ts";
import type { PartResult } from "./part.ts";
import { tellCounts } from "./progress.ts";

/** What the proof came to. */
export interface Report {
  readonly seed: number;
  readonly startedAt: string;
  readonly seconds: number;
  readonly store: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly parts: readonly (PartResult & { readonly name: string; readonly seconds: number })[];
  readonly violations: number;
}

/** Names a store without what would open it. */
export function nameStore(place: StorePlace): string {
  if ("data" in place) return "SQLite in a folder";
  const { hostname, pathname } = new URL(place.store);
  return place.database === undefined ? `PostgreSQL at ${hostname}${pathname}` : "PostgreSQL of its own";
}

const shownFindings = 10;

/** The report as text. */
export function tellReport(report: Report): string {
  const versions = Object.entries(report.versions).map(([name, version]) => `${name} ${version}`);
  const lines = [
    `vpcd prove: seed ${report.seed}, ${report.seconds} s, ${report.store}, ${versions.join(", ")}`,
  ];
  for (const { name, seconds, counts, findings, skipped } of report.parts) {
    lines.push("", `${name} (${seconds} s): ${tellCounts(counts)}, ${findings.length} violations`);
    for (const { what, replay } of findings.slice(0, shownFindings)) {
      lines.push(`  violated: ${what}`, `  again:    ${replay}`);
    }
    if (findings.length > shownFindings) lines.push(`  and ${findings.length - shownFindings} more`);
    for (const what of skipped) lines.push(`  skipped: ${what}`);
  }
  lines.push("", report.violations === 0 ? "No promise was broken." : `${report.violations} VIOLATIONS`);
  return `${lines.join("\n")}\n`;
}
