import type { Host } from "../../src/dialects/kit/host.ts";
import { ownPages } from "../../src/server/own-pages.ts";
import { requestCounts } from "../../src/server/metrics/request-counts.ts";
import { selfView } from "../../src/server/self-view.ts";
import { storeMeter } from "../../src/store/meter.ts";

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** A server's view of itself over a store that a test makes fail or hang. */
export function viewOf() {
  const store: { fail: Error | undefined; hang: boolean; asked: number } = {
    fail: undefined,
    hang: false,
    asked: 0,
  };
  const warnings: string[] = [];
  const read = (operation: { readonly name: string }): Promise<unknown> => {
    store.asked += 1;
    if (store.hang) return never();
    if (store.fail !== undefined) return Promise.reject(store.fail);
    return Promise.resolve(operation.name === "task/count-tasks" ? { open: 0, overdue: 0 } : []);
  };
  const host = {
    executor: { meter: storeMeter(), read },
    nowMs: () => 0,
    seed: () => [1, 2, 3, 4],
  } as unknown as Host;
  const ignore = () => undefined;
  const log = {
    served: ignore,
    report: ignore,
    info: ignore,
    warn: (message: string) => void warnings.push(message),
  };
  const traffic = {
    inFlight: 0,
    leaving: false,
    closing: false,
    connections: () => 0,
    drain: () => Promise.resolve(),
  };
  const counted = { requests: requestCounts(), tasksEnded: 0, nodes: 1 };
  const view = selfView({ host, log, counted, traffic: () => traffic, subnets: 10 });
  const answer = ownPages(host, view, undefined);
  const pages = (path: string, headers: Record<string, string> = {}, peer = "127.0.0.1") =>
    answer(
      { method: "GET", path, query: "", headers, body: Buffer.alloc(0), receivedAtMs: 0, requestId: "r" },
      peer,
    );
  return { view, pages, store, warnings };
}
