const beijingMs = 8 * 3600 * 1000;

/** Beijing time as the vpc family prints it: `2026-01-31 08:00:00`. */
export function localTime(timeMs: number): string {
  return new Date(timeMs + beijingMs).toISOString().slice(0, 19).replace("T", " ");
}

/** UTC as the EIP family and cvm print it: `2026-01-31T00:00:00Z`. */
export function utcTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}
