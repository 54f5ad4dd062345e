import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseCidr } from "../domain/address/cidr.ts";
import { parseCidr6 } from "../domain/address/ipv6.ts";
import type { RegionInfo } from "../dialects/catalogue/region-info.ts";
import type { QuotaName } from "../domain/profile.ts";
import type { TaskPolicy } from "../domain/task/task.ts";
import { tencentProfile } from "../dialects/tencent-v3/profile.ts";
import { type Flags, readListen, readMs, readWord, UsageError } from "./flags.ts";
import { logLevels } from "./log.ts";
import { defaultOptions, type ServerOptions } from "./options.ts";
import { type Check, flag, listOf, mapOf, oneOf, structure, text, wholeNumber } from "./schema.ts";

const key = structure({ id: text, secret: text, disabled: flag }, ["id", "secret"]);
const user = structure({ name: text, id: text, keys: listOf(key) }, ["name", "keys"]);
const account = structure({ id: text, keys: listOf(key), users: listOf(user), roles: listOf(text) }, ["id"]);

const policy: Check<TaskPolicy> = (value, path) => {
  const { ends, delayMs, polls } = structure(
    { ends: oneOf("at-once", "after", "on-poll", "by-hand"), delayMs: wholeNumber, polls: wholeNumber },
    ["ends"],
  )(value, path);
  if (ends === "after") return { ends, delayMs: delayMs ?? 1000 };
  return ends === "on-poll" ? { ends, polls: polls ?? 1 } : { ends };
};

const quotaName: Check<QuotaName> = oneOf(...(Object.keys(tencentProfile.quotas) as QuotaName[]));

const cidr: Check<string> = (value, path) => {
  const written = text(value, path);
  if (parseCidr(written) !== undefined) return written;
  throw new UsageError(
    `the configuration's ${path} is \`${written}\`: it must be a network such as 198.18.0.0/15`,
  );
};

const cidr6: Check<string> = (value, path) => {
  const written = text(value, path);
  if (parseCidr6(written) !== undefined) return written;
  throw new UsageError(
    `the configuration's ${path} is \`${written}\`: it must be a network such as 2001:db8:1000::/36`,
  );
};

const zone = structure({ id: text, numericId: text, name: text }, ["id"]);
const region = structure(
  { id: text, cloud: oneOf("tencent", "aliyun"), name: text, numericId: wholeNumber, zones: listOf(zone) },
  ["id", "cloud", "zones"],
);

const image = structure(
  {
    id: text,
    cloud: oneOf("tencent", "aliyun"),
    name: text,
    osName: text,
    platform: text,
    architecture: text,
    sizeGib: wholeNumber,
  },
  ["id", "cloud"],
);

function requireToken(name: string, given: string): string {
  if (/^\S{16,}$/.test(given)) return given;
  throw new UsageError(`${name} must be at least 16 characters without spaces`);
}

const token: Check<string> = (value, path) => requireToken(`the configuration's ${path}`, text(value, path));

const configuration = structure({
  listen: text,
  data: text,
  store: text,
  storePool: structure({ connections: wholeNumber, waiting: wholeNumber }),
  ephemeral: flag,
  accounts: listOf(account),
  rateLimits: structure({ mode: oneOf("published", "off"), perSecond: mapOf(wholeNumber) }),
  quotas: listOf(
    structure({ quota: quotaName, limit: wholeNumber, accountId: text, region: text }, ["quota", "limit"]),
  ),
  tasks: structure({ default: policy, byOperation: mapOf(policy) }),
  faults: listOf(
    structure(
      {
        action: text,
        code: text,
        dialect: oneOf("tencent-v3", "qcloud-v2", "aliyun-rpc"),
        account: text,
        region: text,
        message: text,
        status: wholeNumber,
        times: wholeNumber,
      },
      ["action", "code"],
    ),
  ),
  regions: listOf(region),
  images: listOf(image),
  publicCidrs: listOf(cidr),
  publicCidrs6: listOf(cidr6),
  quarantineMs: wholeNumber,
  tokenLifetimeMs: wholeNumber,
  clockSkewMs: wholeNumber,
  log: structure({ level: oneOf(...logLevels) }),
  drain: structure({ delayMs: wholeNumber, timeoutMs: wholeNumber }),
  operatorToken: token,
  metrics: structure({ subnets: wholeNumber }),
});

type Configuration = ReturnType<typeof configuration>;

function readFile(path: string): Configuration {
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`the configuration ${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    return configuration((parse(source) as unknown) ?? {}, "");
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}: ${error.message}`);
    throw new UsageError(`${path} is not YAML: ${(error as Error).message}`);
  }
}

function regionOf(one: NonNullable<Configuration["regions"]>[number]): RegionInfo {
  const name = one.name ?? one.id;
  return {
    id: one.id,
    cloud: one.cloud,
    names: { en: name, zh: name },
    numericId: one.numericId ?? 0,
    zones: one.zones.map((place, index) => ({
      id: place.id,
      regionId: one.id,
      numericId: Number(place.numericId ?? index + 1),
      names: { en: place.name ?? place.id, zh: place.name ?? place.id },
      state: "available",
    })),
  };
}

function requireDistinct(accounts: ServerOptions["accounts"]): void {
  const ids = accounts.map(({ id }) => id);
  const keys = accounts.flatMap((one) => [
    ...(one.keys ?? []),
    ...(one.users ?? []).flatMap((user) => user.keys),
  ]);
  for (const [what, names] of [
    ["account", ids],
    ["key", keys.map(({ id }) => id)],
  ] as const) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new UsageError(`the configuration has two ${what}s with the id ${twice}`);
  }
  // Some answers have it as a number, and clients read numbers as doubles.
  const odd = ids.find((id) => !/^\d{4,16}$/.test(id) || !Number.isSafeInteger(Number(id)));
  if (odd === undefined) return;
  throw new UsageError(`the account id ${odd} must be 4 to 16 digits, at most ${Number.MAX_SAFE_INTEGER}`);
}

/** How the server is run: its log, its leaving and its operator. */
function runningOf(
  flags: Flags,
  { log, drain, operatorToken, metrics }: Configuration,
): Pick<ServerOptions, "log" | "drain" | "operatorToken" | "metrics"> {
  const { logLevel, drainDelay, drainTimeout } = flags;
  const level = logLevel === undefined ? log?.level : readWord("--log-level", logLevel, logLevels);
  const delayMs = drainDelay === undefined ? drain?.delayMs : readMs("--drain-delay", drainDelay);
  const timeoutMs = drainTimeout === undefined ? drain?.timeoutMs : readMs("--drain-timeout", drainTimeout);
  const given = flags.operatorToken;
  return {
    log: { ...defaultOptions.log, ...(level !== undefined && { level }) },
    drain: {
      delayMs: delayMs ?? defaultOptions.drain.delayMs,
      timeoutMs: timeoutMs ?? defaultOptions.drain.timeoutMs,
    },
    operatorToken: given === undefined ? operatorToken : requireToken("VPCD_OPERATOR_TOKEN", given),
    metrics: { ...defaultOptions.metrics, ...(metrics as Partial<ServerOptions["metrics"]>) },
  };
}

// What the command line or the environment says of the store replaces all that the file does.
function storeOf(flags: Flags, file: Configuration): Pick<ServerOptions, "data" | "store"> {
  const said = flags.ephemeral || flags.data !== undefined || flags.store !== undefined;
  const { ephemeral, data, store } = said ? flags : file;
  if (ephemeral === true) return { data: undefined, store: undefined };
  if (store !== undefined) return { data: undefined, store };
  return { data: data ?? defaultOptions.data, store: undefined };
}

/** Puts flags, the configuration file and the defaults together; a flag wins over the file. */
export function optionsOf(flags: Flags): ServerOptions {
  const file = flags.config === undefined ? {} : readFile(flags.config);
  const listen = flags.listen ?? file.listen;
  const {
    listen: _listen,
    data: _data,
    store: _store,
    storePool,
    ephemeral: _ephemeral,
    regions,
    images,
    tasks,
    rateLimits,
    ...rest
  } = file;
  const options: ServerOptions = {
    ...defaultOptions,
    ...(rest as Partial<ServerOptions>),
    ...runningOf(flags, file),
    listen: listen === undefined ? defaultOptions.listen : readListen(listen),
    ...storeOf(flags, file),
    storePool: { ...defaultOptions.storePool, ...(storePool as Partial<ServerOptions["storePool"]>) },
    tasks: { ...defaultOptions.tasks, ...(tasks as Partial<ServerOptions["tasks"]>) },
    rateLimits: { ...defaultOptions.rateLimits, ...(rateLimits as Partial<ServerOptions["rateLimits"]>) },
    regions: (regions ?? []).map(regionOf),
    images: (images ?? []).map((one) => ({
      ...imageDefaults,
      name: one.id,
      ...one,
    })) as ServerOptions["images"],
  };
  requireDistinct(options.accounts);
  return options;
}

const imageDefaults = { osName: "Linux", platform: "Linux", architecture: "x86_64", sizeGib: 20 };
