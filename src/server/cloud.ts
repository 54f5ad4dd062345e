import { randomFillSync } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { aliyunRpc } from "../dialects/aliyun-rpc/index.ts";
import { aliyunProfile } from "../dialects/aliyun-rpc/profile.ts";
import { requireContracted } from "../dialects/kit/check-output.ts";
import { fragments } from "../dialects/kit/fragment.ts";
import type { Host } from "../dialects/kit/host.ts";
import { qcloudV2 } from "../dialects/qcloud-v2/index.ts";
import { tencentV3 } from "../dialects/tencent-v3/index.ts";
import { tencentProfile } from "../dialects/tencent-v3/profile.ts";
import { type Executor, localExecutor } from "../operations/execution/executor.ts";
import { threadExecutor } from "../operations/execution/thread-executor.ts";
import type { Rules } from "../operations/kit/call.ts";
import { memoryStore } from "../store/sqlite/store.ts";
import { catalogueOf } from "./catalogue.ts";
import { faultStriker } from "./fault-rules.ts";
import { type Gateway, gateway } from "./gateway.ts";
import { configuredKeys, keyRing } from "./keys.ts";
import { type Log, openLog } from "./log.ts";
import { requestCounts } from "./metrics/request-counts.ts";
import { nonceMemory } from "./nonces.ts";
import { defaultOptions, type ServerOptions } from "./options.ts";
import { ownPages } from "./own-pages.ts";
import { rateLimiter } from "./rate-limit.ts";
import { type Counted, selfView } from "./self-view.ts";
import { startUpkeep } from "./upkeep.ts";
import { temporaryKeys } from "./temporary-keys.ts";
import { leave } from "./traffic.ts";

/** A cloud that answers. */
export interface Cloud {
  /** Where it listens: `http://127.0.0.1:8760`. */
  readonly endpoint: string;
  readonly host: string;
  readonly port: number;
  /** The first configured account's key. */
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
  /**
   * Ends it as SIGTERM does: takes no more requests, answers those under way, and closes. Tells whether that
   * was done within `drain.timeoutMs`; requests that took longer are cut off.
   */
  drain(): Promise<boolean>;
  /** Ends it now: requests under way get no answer. */
  close(): Promise<void>;
}

/** What may be given to `createCloud`: any option of the server. */
export type CloudOptions = Partial<ServerOptions>;

async function executorOf(options: ServerOptions): Promise<Executor> {
  const { data, store, storePool } = options;
  const rules = rulesOf(options);
  if (store !== undefined) {
    // Most servers never need it, and ought not to wait for it.
    const { postgresStore } = await import("../store/postgres/store.ts");
    return localExecutor(await postgresStore(store, storePool), rules);
  }
  return data === undefined ? localExecutor(memoryStore(), rules) : threadExecutor(data, rules);
}

function rulesOf(options: ServerOptions): Rules {
  return {
    profiles: { [tencentProfile.name]: tencentProfile, [aliyunProfile.name]: aliyunProfile },
    quotas: options.quotas,
    taskPolicy: options.tasks.default,
    taskPolicies: options.tasks.byOperation,
    tokenLifetimeMs: options.tokenLifetimeMs,
    quarantineMs: options.quarantineMs,
    publicCidrs: options.publicCidrs,
    publicCidrs6: options.publicCidrs6,
  };
}

function seedsOf({ seed }: ServerOptions): () => readonly number[] {
  if (seed === undefined) return chanceSource();
  let calls = 0;
  return () => {
    calls += 1;
    return [seed, calls, 0, 0];
  };
}

function chanceSource(): () => readonly number[] {
  const pool = new Uint32Array(1024);
  let at = pool.length;
  return () => {
    if (at >= pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += 4;
    return [...pool.subarray(at - 4, at)];
  };
}

function hostOf(options: ServerOptions, executor: Executor, log: Log, counted: Counted): Host {
  const keys = configuredKeys(options.accounts);
  const { nowMs } = options;
  return {
    executor,
    catalogue: catalogueOf(options),
    keys,
    rolesOf: (accountId) => options.accounts.find(({ id }) => id === accountId)?.roles,
    envelope: {
      keys: keyRing(keys, temporaryKeys(executor, nowMs)),
      clockSkewMs: options.clockSkewMs ?? 5 * 60 * 1000,
      rememberNonce: nonceMemory(),
    },
    nowMs,
    fragments: fragments(),
    seed: seedsOf(options),
    throttle: rateLimiter(options.rateLimits, nowMs, () => counted.nodes),
    strike: faultStriker(options.faults),
    ...(options.checkAnswers && { inspect: requireContracted }),
    served(served) {
      counted.requests.served(served);
      log.served(served);
    },
    report: log.report,
  };
}

function dialectsOf(host: Host, options: ServerOptions, log: Log, counted: Counted): Gateway {
  const view = selfView({
    host,
    log,
    counted,
    traffic: () => made.traffic,
    subnets: options.metrics.subnets,
  });
  const made = gateway([tencentV3, qcloudV2, aliyunRpc], host, ownPages(host, view, options.operatorToken));
  return made;
}

function placeOf(server: Server): Pick<Cloud, "endpoint" | "host" | "port"> {
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === "IPv6" ? `[${address}]` : address;
  return { endpoint: `http://${host}:${port}`, host, port };
}

/** Starts a cloud with exactly these options. */
export async function startCloud(options: ServerOptions): Promise<Cloud> {
  const log = await openLog(options.log);
  const executor = await executorOf(options);
  const nodes = (await executor.nodes?.()) ?? 1;
  const counted: Counted = { requests: requestCounts(), tasksEnded: 0, nodes };
  const host = hostOf(options, executor, log, counted);
  const { server, traffic } = dialectsOf(host, options, log, counted);
  server.listen(options.listen.port, options.listen.host);
  await once(server, "listening");
  const stopUpkeep = startUpkeep(host, options, {
    taskEnded: () => (counted.tasksEnded += 1),
    nodesSeen: (seen) => (counted.nodes = seen),
  });
  const place = placeOf(server);
  log.info(`ready at ${place.endpoint}`);
  const [key] = configuredKeys(options.accounts);
  const close = async () => {
    await stopUpkeep();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await executor.close();
    log.info("ended");
  };
  return {
    ...place,
    credentials: { secretId: key?.id ?? "", secretKey: key?.secret ?? "" },
    close,
    async drain() {
      const inTime = await leave(traffic, options.drain, log);
      await close();
      return inTime;
    },
  };
}

/** Starts a cloud inside this process: on a free port and in memory, unless the options say otherwise. */
export function createCloud(options: CloudOptions = {}): Promise<Cloud> {
  const { VPCD_SEED, VPCD_CHECK_ANSWERS } = process.env;
  // Not on a store that outlives the process: repeated chance would mint ids that are there already.
  const held = VPCD_SEED !== undefined && options.data === undefined && options.store === undefined;
  const seed = held ? Number(VPCD_SEED) : undefined;
  const checkAnswers = VPCD_CHECK_ANSWERS === "1";
  const inProcess = { listen: { host: "127.0.0.1", port: 0 }, data: undefined, seed, checkAnswers };
  return startCloud({ ...defaultOptions, ...inProcess, ...options });
}
