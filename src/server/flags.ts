/**
 * A command line or configuration that cannot be followed; the message names what is wrong and what is
 * allowed.
 */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** What the command line and the environment say, before the configuration file is read. */
export interface Flags {
  readonly listen?: string;
  readonly data?: string;
  readonly store?: string;
  readonly ephemeral: boolean;
  readonly config?: string;
  readonly logLevel?: string;
  readonly drainDelay?: string;
  readonly drainTimeout?: string;
  readonly help: boolean;
  readonly version: boolean;
  /** What to do instead of serving. */
  readonly command?: "migrate";
  /** With `migrate`: only tell how far the schema is. */
  readonly check: boolean;
  /** From the environment alone: a command line is for all to see. */
  readonly operatorToken?: string;
}

type WithValue = "listen" | "data" | "store" | "config" | "logLevel" | "drainDelay" | "drainTimeout";

/** A flag with a value: what it sets, the environment's name for it, and a value that would do. */
interface ValueFlag {
  readonly sets: WithValue;
  readonly env: string;
  readonly placeholder: string;
  readonly example: string;
}

const withValue: Readonly<Record<string, ValueFlag>> = {
  "--listen": { sets: "listen", env: "VPCD_LISTEN", placeholder: "HOST:PORT", example: "127.0.0.1:8760" },
  "--data": { sets: "data", env: "VPCD_DATA", placeholder: "DIR", example: "PATH" },
  "--store": {
    sets: "store",
    env: "VPCD_STORE",
    placeholder: "postgres://…",
    example: "postgres://user:password@host:5432/database",
  },
  "--config": { sets: "config", env: "VPCD_CONFIG", placeholder: "FILE", example: "PATH" },
  "--log-level": { sets: "logLevel", env: "VPCD_LOG_LEVEL", placeholder: "LEVEL", example: "info" },
  "--drain-delay": { sets: "drainDelay", env: "VPCD_DRAIN_DELAY", placeholder: "MS", example: "5000" },
  "--drain-timeout": { sets: "drainTimeout", env: "VPCD_DRAIN_TIMEOUT", placeholder: "MS", example: "30000" },
};

const alone: Readonly<Record<string, "ephemeral" | "help" | "version" | "check">> = {
  "--check": "check",
  "--ephemeral": "ephemeral",
  "--help": "help",
  "-h": "help",
  "--version": "version",
};

function allowed(): string {
  const valued = Object.entries(withValue).map(([name, { placeholder }]) => `${name} ${placeholder}`);
  return (
    [...valued, "--ephemeral", "--help", "--version"].join(", ") +
    "; the command migrate takes --check as well"
  );
}

function valueOf(name: string, example: string, inline: string | undefined, rest: string[]): string {
  const value = inline ?? rest.shift();
  if (value === undefined || value === "" || (inline === undefined && value.startsWith("--"))) {
    throw new UsageError(`the option ${name} needs a value, as in ${name} ${example}`);
  }
  return value;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Found = { -readonly [K in keyof Flags]: Flags[K] };

function requireOneStore({ ephemeral, data, store }: Flags): void {
  if (Number(ephemeral) + Number(data !== undefined) + Number(store !== undefined) <= 1) return;
  throw new UsageError(
    "--ephemeral keeps everything in memory, --data in a folder, --store on PostgreSQL: choose one",
  );
}

function readArguments(args: readonly string[]): Found {
  const found: Found = { ephemeral: false, help: false, version: false, check: false };
  const rest = [...args];
  if (rest[0] === "migrate") found.command = rest.shift() as "migrate";
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = "", ...inline] = arg.split("=");
    const flag = alone[arg];
    const option = withValue[name];
    const value = inline.length > 0 ? inline.join("=") : undefined;
    if (flag !== undefined) found[flag] = true;
    else if (option !== undefined) found[option.sets] = valueOf(name, option.example, value, rest);
    else throw new UsageError(`unknown option ${arg}: the options are ${allowed()}`);
  }
  requireOneStore(found);
  if (found.check && found.command !== "migrate") {
    throw new UsageError("--check goes with the command migrate: vpcd migrate --check");
  }
  return found;
}

const storeFlags: readonly string[] = ["data", "store"];

/** Reads the command line; the environment fills in what it leaves out. */
export function readFlags(args: readonly string[], env: Environment): Flags {
  const found = readArguments(args);
  // Where the data is kept is said in one place: the environment's word is for who said nothing.
  const placed = found.ephemeral || found.data !== undefined || found.store !== undefined;
  for (const { sets, env: name } of Object.values(withValue)) {
    const value = env[name];
    if (found[sets] === undefined && value && !(placed && storeFlags.includes(sets))) found[sets] = value;
  }
  if (!placed && /^(1|true|yes)$/i.test(env["VPCD_EPHEMERAL"] ?? "")) found.ephemeral = true;
  requireOneStore(found);
  if (env["VPCD_OPERATOR_TOKEN"]) found.operatorToken = env["VPCD_OPERATOR_TOKEN"];
  return found;
}

/** Reads a number of milliseconds as `name` gives it. */
export function readMs(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`${name} is \`${text}\`: it must be a number of milliseconds, as in 5000`);
}

/** Reads one of some words as `name` gives it. */
export function readWord<T extends string>(name: string, text: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new UsageError(`${name} is \`${text}\`: it must be ${words.join(", ")}`);
}

/** Reads HOST:PORT, with an IPv6 host in brackets. */
export function readListen(text: string): { readonly host: string; readonly port: number } {
  const match = /^(?:\[([0-9a-f:]+)\]|([^:[\]]+)):(\d{1,5})$/i.exec(text);
  const port = Number(match?.[3]);
  if (match === null || port > 65_535) {
    throw new UsageError(`--listen is \`${text}\`: it must be HOST:PORT, as in 127.0.0.1:8760 or [::1]:8760`);
  }
  return { host: match[1] ?? match[2] ?? "", port };
}
