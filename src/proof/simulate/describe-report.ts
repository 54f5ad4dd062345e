import type { SimulationReport } from "./simulate.ts";

const listed = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

/** A simulation in a few lines, for people. */
export function describeReport(report: SimulationReport): string {
  const { seed, engine, operations, endings, faults, commits, deadlocks, tasksEnded, hash, violation } =
    report;
  const lines = [
    `seed ${seed} on ${engine}: ${operations} operations (${listed(endings)})`,
    `  ${commits} commits, ${deadlocks} deadlocks, ${tasksEnded} tasks ended; faults: ${listed(faults)}`,
    `  state ${hash}`,
  ];
  if (violation !== undefined) lines.push(`  VIOLATION at operation ${violation.step}: ${violation.message}`);
  return lines.join("\n");
}
