import type { PoolState } from "../../store/port.ts";
import type { StoreCounts } from "../../store/meter.ts";
import { counter, type Family, gauge, histogramFamily } from "./family.ts";
import type { RequestSeries } from "./request-counts.ts";
import type { Stock } from "./stock.ts";

/** Everything that the metrics are drawn from, at one moment. */
export interface Snapshot {
  readonly version: string;
  readonly requests: readonly RequestSeries[];
  readonly inFlight: number;
  readonly connections: number;
  readonly ready: boolean;
  readonly storeAnswers: boolean;
  readonly store: StoreCounts;
  /** Undefined for an engine without a pool. */
  readonly pool: PoolState | undefined;
  readonly tasksEnded: number;
  /** Undefined while the store does not answer. */
  readonly stock: Stock | undefined;
}

function ofRequests({ requests, inFlight, connections }: Snapshot): Family[] {
  const counts = requests.flatMap(({ dialect, action, byCode }) =>
    [...byCode].map(([code, count]) => [{ dialect, action, code }, count] as const),
  );
  return [
    counter(
      "vpcd_requests_total",
      "Requests answered, by the vendor's code; OK where all went well.",
      counts,
    ),
    histogramFamily(
      "vpcd_request_duration_seconds",
      "From the last byte of a request to its answer.",
      requests.map(({ dialect, action, seconds }) => [{ dialect, action }, seconds] as const),
    ),
    gauge("vpcd_requests_in_flight", "Requests that are not answered yet.", inFlight),
    gauge("vpcd_connections", "Open connections of clients.", connections),
  ];
}

function ofStore({ store, storeAnswers }: Snapshot): Family[] {
  const { reads, kept, undone, conflicts, failed, retries, commitSeconds, batchSize } = store;
  const outcomes = { kept, undone, conflict: conflicts, failed };
  return [
    gauge("vpcd_store_up", "Whether the store answers this node.", Number(storeAnswers)),
    counter("vpcd_store_reads_total", "Transactions that only read.", reads),
    counter(
      "vpcd_store_writes_total",
      "Changes: kept, undone by a refusal, in conflict with a rule of a table, or failed with the store.",
      Object.entries(outcomes).map(([outcome, count]) => [{ outcome }, count] as const),
    ),
    counter("vpcd_store_retries_total", "Transactions that the engine began again.", retries),
    histogramFamily("vpcd_store_commit_seconds", "How long commits took.", [[{}, commitSeconds]]),
    histogramFamily("vpcd_store_batch_size", "How many changes shared a commit.", [[{}, batchSize]]),
  ];
}

function ofPool({ pool }: Snapshot): Family[] {
  if (pool === undefined) return [];
  const { inUse, idle, waiting, most } = pool;
  return [
    gauge("vpcd_store_pool_connections", "Connections to the database.", [
      [{ state: "used" }, inUse],
      [{ state: "idle" }, idle],
    ]),
    gauge("vpcd_store_pool_limit", "The most connections to the database.", most),
    gauge("vpcd_store_pool_waiting", "Transactions that wait for a connection.", waiting),
  ];
}

function ofStock({ stock }: Snapshot): Family[] {
  if (stock === undefined) return [];
  const addresses = stock.subnets.flatMap(
    ({ accountId: account, region, subnetId: subnet, total, available, resting }) =>
      Object.entries({ total, available, resting }).map(
        ([state, count]) => [{ account, region, subnet, state }, count] as const,
      ),
  );
  return [
    gauge("vpcd_tasks_open", "Tasks of the whole network that have not ended.", stock.tasks.open),
    gauge("vpcd_tasks_overdue", "Of those, the ones whose time came over a second ago.", stock.tasks.overdue),
    gauge("vpcd_subnet_addresses", "Private IPv4 addresses: in all, free, and free but resting.", addresses),
    gauge("vpcd_subnets_untold", "1 when there are more subnets than metrics.subnets allows.", +stock.more),
  ];
}

/** Every metric that is ours. */
export function familiesOf(now: Snapshot): Family[] {
  return [
    gauge("vpcd_build_info", "The version that runs.", [[{ version: now.version }, 1]]),
    gauge("vpcd_ready", "Whether this node wants requests.", Number(now.ready)),
    ...ofRequests(now),
    ...ofStore(now),
    ...ofPool(now),
    counter("vpcd_tasks_ended_total", "Tasks that this node ended when their time came.", now.tasksEnded),
    ...ofStock(now),
  ];
}
