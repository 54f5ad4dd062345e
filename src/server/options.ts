import type { QuotaOverride } from "../operations/kit/call.ts";
import type { TaskPolicy } from "../domain/task/task.ts";
import type { RegionInfo } from "../dialects/catalogue/region-info.ts";
import type { Image } from "../dialects/kit/host.ts";
import type { LogLevel } from "./log.ts";

/** A key of a user. */
export interface KeyOptions {
  readonly id: string;
  readonly secret: string;
  readonly disabled?: boolean;
}

/** A user of an account. */
export interface UserOptions {
  readonly name: string;
  readonly id?: string;
  readonly keys: readonly KeyOptions[];
}

/** An account: it owns what is made with its keys, and no other account sees it. */
export interface AccountOptions {
  /** Digits, as vendors number accounts. */
  readonly id: string;
  /** The account's own keys. */
  readonly keys?: readonly KeyOptions[];
  readonly users?: readonly UserOptions[];
  /** Names of roles that may be assumed; any name may when this is left out. */
  readonly roles?: readonly string[];
}

/** Makes calls end with a vendor's error that no client can cause. */
export interface FaultRule {
  readonly action: string;
  readonly code: string;
  readonly dialect?: string;
  readonly account?: string;
  readonly region?: string;
  readonly message?: string;
  /** The HTTP status, where the vendor's carries meaning. */
  readonly status?: number;
  /** How often it strikes; without it, always. */
  readonly times?: number;
}

/** What is told of the server's life, and to whom. */
export interface LogOptions {
  readonly level: LogLevel;
  /** Takes each line; without it they go to stderr. */
  readonly write: ((line: string) => void) | undefined;
}

/** How the server leaves when it is asked to end. */
export interface DrainOptions {
  /** How long it goes on taking connections while saying that it is not ready, for proxies to notice. */
  readonly delayMs: number;
  /** How long requests under way may take after that. */
  readonly timeoutMs: number;
}

/** Everything that a server can be configured with. */
export interface ServerOptions {
  readonly listen: { readonly host: string; readonly port: number };
  /** The data folder; undefined keeps everything in memory. */
  readonly data: string | undefined;
  /** The connection string of a PostgreSQL that is used instead, and that other nodes may use as well. */
  readonly store: string | undefined;
  /** How many connections to it this node opens, and how many requests may wait for one. */
  readonly storePool: { readonly connections: number; readonly waiting: number };
  readonly accounts: readonly AccountOptions[];
  /** "published" holds callers to the vendors' rates, "off" to none; `perSecond` sets single actions. */
  readonly rateLimits: {
    readonly mode: "published" | "off";
    readonly perSecond: Readonly<Record<string, number>>;
  };
  readonly quotas: readonly QuotaOverride[];
  /** How tasks end: one way for all, and others by operation. */
  readonly tasks: {
    readonly default: TaskPolicy;
    readonly byOperation: Readonly<Record<string, TaskPolicy>>;
  };
  readonly faults: readonly FaultRule[];
  readonly regions: readonly RegionInfo[];
  readonly images: readonly Image[];
  readonly publicCidrs: readonly string[];
  readonly publicCidrs6: readonly string[];
  readonly quarantineMs: number;
  readonly tokenLifetimeMs: number;
  readonly clockSkewMs: number | undefined;
  readonly log: LogOptions;
  readonly drain: DrainOptions;
  /** Lets its bearer read the metrics and use the lab from other machines; undefined: nobody. */
  readonly operatorToken: string | undefined;
  /** How many subnets have metrics of their own, the oldest first. */
  readonly metrics: { readonly subnets: number };
  /**
   * Makes ids, addresses and keys repeatable, for tests: once for each data folder, since ids must not come
   * again.
   */
  readonly seed: number | undefined;
  /** Holds every answer to its contract, for tests: one that breaks it is not sent, but an error of ours. */
  readonly checkAnswers: boolean;
  /** The server's clock, for tests that hold it. */
  readonly nowMs: () => number;
}

/** The account that is there when none is configured. */
export const defaultAccount: AccountOptions = {
  id: "100000000001",
  keys: [{ id: "vpcd-local", secret: "vpcd-local-secret" }],
};

/** What a server does when nobody says otherwise. */
export const defaultOptions: ServerOptions = {
  listen: { host: "127.0.0.1", port: 8760 },
  data: ".vpcd",
  store: undefined,
  storePool: { connections: 16, waiting: 512 },
  accounts: [defaultAccount],
  rateLimits: { mode: "published", perSecond: {} },
  quotas: [],
  tasks: { default: { ends: "at-once" }, byOperation: {} },
  faults: [],
  regions: [],
  images: [],
  publicCidrs: ["198.18.0.0/15"],
  publicCidrs6: ["2001:db8:1000::/36"],
  quarantineMs: 0,
  tokenLifetimeMs: 24 * 3600 * 1000,
  clockSkewMs: undefined,
  log: { level: "off", write: undefined },
  drain: { delayMs: 0, timeoutMs: 30_000 },
  operatorToken: undefined,
  metrics: { subnets: 500 },
  seed: undefined,
  checkAnswers: false,
  nowMs: () => Date.now(),
};
