import { StoreUnusable } from "../port.ts";

/** One server that the store may be found on. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** Where a PostgreSQL store is, as its connection string says. */
export interface Target {
  readonly servers: readonly ServerAddress[];
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string;
  /** Whether only a server that takes writes will do; a standby answers otherwise. */
  readonly primaryOnly: boolean;
  readonly ssl: false | { readonly rejectUnauthorized: boolean };
}

const example = "postgres://user:password@host:5432/database";

// A URL has one host; libpq's form has several, separated by commas: they are read by themselves.
const shape = /^postgres(?:ql)?:\/\/(?:([^@/]*)@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/;

/** What may follow the question mark. */
const known = ["target_session_attrs", "sslmode", "host"];

function serversOf(text: string): ServerAddress[] {
  return text.split(",").map((one) => {
    const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(one) ?? [];
    const host = bracketed ?? plain;
    if (host === undefined) throw new StoreUnusable(`--store: ${one} is not a host: use ${example}`);
    return { host: host === "" ? "localhost" : decodeURIComponent(host), port: Number(port ?? 5432) };
  });
}

function sslOf(mode: string | null): Target["ssl"] {
  if (mode === null || mode === "disable") return false;
  if (mode === "require" || mode === "no-verify") return { rejectUnauthorized: false };
  if (mode === "verify-full" || mode === "verify-ca") return { rejectUnauthorized: true };
  throw new StoreUnusable(`--store: sslmode=${mode}: use disable, require, verify-ca or verify-full`);
}

function primaryOnly(wanted: string | null): boolean {
  if (wanted === null || wanted === "read-write" || wanted === "primary") return true;
  if (wanted === "any") return false;
  throw new StoreUnusable(`--store: target_session_attrs=${wanted}: use read-write, primary or any`);
}

/** Reads a connection string: libpq's, with one host or several. */
export function parseTarget(text: string): Target {
  const match = shape.exec(text);
  if (match === null) throw new StoreUnusable(`--store: not a connection string: use ${example}`);
  const [, login = "", hosts = "", database = "", query = ""] = match;
  const options = new URLSearchParams(query);
  const strange = [...options.keys()].find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new StoreUnusable(`--store: the option ${strange} is not known: use ${known.join(", ")}`);
  }
  const [user, ...password] = login.split(":");
  return {
    servers: serversOf(options.get("host") ?? hosts),
    user: user === undefined || user === "" ? undefined : decodeURIComponent(user),
    password: password.length === 0 ? undefined : decodeURIComponent(password.join(":")),
    database: database === "" ? "vpcd" : decodeURIComponent(database),
    primaryOnly: primaryOnly(options.get("target_session_attrs")),
    ssl: sslOf(options.get("sslmode")),
  };
}

/** A target for people: what it is without its password. */
export function describeTarget({ servers, database }: Target): string {
  return `${servers.map(({ host, port }) => `${host}:${port}`).join(",")}/${database}`;
}
