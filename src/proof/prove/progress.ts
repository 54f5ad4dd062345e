import type { Counts } from "./part.ts";

/** Where progress is shown. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Shows how far the proof is. */
export interface Progress {
  show(part: string, counts: Counts, leftMs: number): void;
  /** Ends the line that is being written. */
  end(): void;
}

const everyMs = { terminal: 200, file: 5000 } as const;

/** Counts in words: "12 rounds, 480 calls". */
export function tellCounts(counts: Counts): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}

/** Progress on a terminal is one line that changes; elsewhere it is a line every few seconds. */
export function progressOn(screen: Screen, nowMs: () => number): Progress {
  let shownAtMs = -Infinity;
  let open = false;
  const interval = screen.isTTY === true ? everyMs.terminal : everyMs.file;
  return {
    show(part, counts, leftMs) {
      if (nowMs() - shownAtMs < interval) return;
      shownAtMs = nowMs();
      const left = leftMs > 0 ? `${Math.ceil(leftMs / 1000)} s left` : "ending";
      const line = `${part} (${left}): ${tellCounts(counts) || "starting"}`;
      if (screen.isTTY !== true) return void screen.write(`${line}\n`);
      const width = Math.max(20, (screen.columns ?? 80) - 1);
      screen.write(`\r\u001B[2K${line.slice(0, width)}`);
      open = true;
    },
    end() {
      if (open) screen.write("\r\u001B[2K");
      open = false;
      shownAtMs = -Infinity;
    },
  };
}
