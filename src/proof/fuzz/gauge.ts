import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "./exchange.ts";
import { exchange } from "./exchange.ts";

/** What a server holds at a moment, as it tells itself. */
export interface Held {
  /** Connections of clients besides the one that asks. */
  readonly connections: number;
  readonly inFlight: number;
  /** Open files and sockets, without those to the database and the one that asks; not told everywhere. */
  readonly descriptors: number | undefined;
  readonly heapBytes: number;
}

function numberIn(page: string, name: string): number | undefined {
  const lines = page.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, "gm"));
  const numbers = [...lines].map(([, value]) => Number(value));
  return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0);
}

/** Asks a server what it holds. */
export async function look(place: Place): Promise<Held> {
  const headers = { host: `${place.host}:${place.port}` };
  const wire = { method: "GET", target: "/_vpcd/metrics", headers, body: Buffer.alloc(0) };
  const { status, body } = await exchange(place, wire);
  const connections = numberIn(body, "vpcd_connections");
  if (status !== 200 || connections === undefined) throw new Error(`the metrics answered ${status}: ${body}`);
  const descriptors = numberIn(body, "process_open_fds");
  const toDatabase = numberIn(body, "vpcd_store_pool_connections") ?? 0;
  return {
    connections: connections - 1,
    inFlight: numberIn(body, "vpcd_requests_in_flight") ?? 0,
    descriptors: descriptors === undefined ? undefined : descriptors - toDatabase - 1,
    heapBytes: numberIn(body, "nodejs_heap_size_used_bytes") ?? 0,
  };
}

const settledWithinMs = 10_000;
const looks = 40;

/** How much larger a heap may be than it was: caches that are bounded fill up, and garbage waits. */
export const heapBoundBytes = 96 * 1024 * 1024;

/** Looks until nothing is open or under way, or patience is over; the heap is the least that was seen. */
export async function lookWhenSettled(place: Place, isSettled: (held: Held) => boolean): Promise<Held> {
  const untilMs = Date.now() + settledWithinMs;
  let held = await look(place);
  let heapBytes = held.heapBytes;
  // A heap that has not been collected for a while is not a heap that grew: looking makes garbage, too.
  for (let at = 1; at < looks || !isSettled(held); at += 1) {
    if (Date.now() > untilMs) break;
    await pause(isSettled(held) ? 0 : 50);
    held = await look(place);
    heapBytes = Math.min(heapBytes, held.heapBytes);
  }
  return { ...held, heapBytes };
}

/** Whether no client is connected and no request under way. */
export function isQuiet({ connections, inFlight }: Held): boolean {
  return connections === 0 && inFlight === 0;
}

/** What a server holds that it did not hold before. */
export function growth(before: Held, after: Held): readonly string[] {
  const found: string[] = [];
  if (after.connections !== 0) found.push(`${after.connections} connections stay open`);
  if (after.inFlight !== 0) found.push(`${after.inFlight} requests stay under way`);
  const { descriptors = 0 } = before;
  if ((after.descriptors ?? 0) > descriptors)
    found.push(`${after.descriptors} files and sockets are open, ${descriptors} were`);
  const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;
  if (after.heapBytes - before.heapBytes > heapBoundBytes)
    found.push(`the heap holds ${mebibytes(after.heapBytes)}, it held ${mebibytes(before.heapBytes)}`);
  return found;
}
