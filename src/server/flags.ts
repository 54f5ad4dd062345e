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
  readonly ephemeral: boolean;
  readonly config?: string;
  readonly help: boolean;
  readonly version: boolean;
}

const withValue: Readonly<Record<string, "listen" | "data" | "config">> = {
  "--listen": "listen",
  "--data": "data",
  "--config": "config",
};

const alone: Readonly<Record<string, "ephemeral" | "help" | "version">> = {
  "--ephemeral": "ephemeral",
  "--help": "help",
  "-h": "help",
  "--version": "version",
};

const allowed = "--listen HOST:PORT, --data DIR, --ephemeral, --config FILE, --help, --version";

function valueOf(name: string, inline: string | undefined, rest: string[]): string {
  const value = inline ?? rest.shift();
  if (value === undefined || value === "" || (inline === undefined && value.startsWith("--"))) {
    throw new UsageError(
      `the option ${name} needs a value, as in ${name} ${name === "--listen" ? "127.0.0.1:8760" : "PATH"}`,
    );
  }
  return value;
}

/** Reads the command line; the environment fills in what it leaves out. */
export function readFlags(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Flags {
  const found: { -readonly [K in keyof Flags]: Flags[K] } = { ephemeral: false, help: false, version: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = "", ...inline] = arg.split("=");
    const flag = alone[arg];
    const option = withValue[name];
    if (flag !== undefined) found[flag] = true;
    else if (option !== undefined)
      found[option] = valueOf(name, inline.length > 0 ? inline.join("=") : undefined, rest);
    else throw new UsageError(`unknown option ${arg}: the options are ${allowed}`);
  }
  if (found.ephemeral && found.data !== undefined) {
    throw new UsageError("--ephemeral keeps everything in memory, --data in a folder: choose one");
  }
  const { VPCD_LISTEN, VPCD_DATA, VPCD_CONFIG, VPCD_EPHEMERAL } = env;
  if (found.listen === undefined && VPCD_LISTEN) found.listen = VPCD_LISTEN;
  if (found.config === undefined && VPCD_CONFIG) found.config = VPCD_CONFIG;
  if (found.data === undefined && !found.ephemeral && VPCD_DATA) found.data = VPCD_DATA;
  if (found.data === undefined && /^(1|true|yes)$/i.test(VPCD_EPHEMERAL ?? "")) found.ephemeral = true;
  return found;
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
