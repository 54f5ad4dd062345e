import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "../../server/index.ts";
import type { Part } from "./part.ts";

/** Where the proof is to be. */
export interface WishedPlace {
  /** A folder on the disk to be proven; undefined for a temporary one. */
  readonly data?: string | undefined;
  /** A database that is there. */
  readonly store?: string | undefined;
  /** The folder with PostgreSQL's programs, of which to make a database of the proof's own. */
  readonly postgres?: string | undefined;
}

/** What the command line asks the proof for. */
export interface Wishes {
  readonly parts: readonly Part[];
  readonly minutes: number;
  readonly seed: number | undefined;
  readonly place: WishedPlace;
  readonly report: string | undefined;
  readonly help: boolean;
}

const examples: Readonly<Record<string, string>> = {
  "--minutes": "10",
  "--seed": "7",
  "--data": "DIR",
  "--store": "postgres://user:password@host:5432/database",
  "--postgres": "DIR",
  "--report": "FILE",
};

const options = Object.entries(examples).map(([name, example]) => `${name} ${example}`);

/** What `vpcd prove --help` prints. */
export function proveHelp(parts: readonly Part[]): string {
  const lines = parts.map(({ name, shows }) => `  ${name.padEnd(20)} ${shows}`);
  return `vpcd prove: puts this program's promises to the proof, on this machine

usage: vpcd prove [part ...] [options]

${lines.join("\n")}
  ${"all".padEnd(20)} each of these (the default)

  --minutes M          how long to look in all (default 1; the parts share it)
  --seed N             what decides the calls and the moments of trouble (default: by chance, and printed)
  --data DIR           a folder on the disk to be proven (default: a temporary one)
  --store URL          a PostgreSQL database to be proven, kept for this
  --postgres DIR       the programs of PostgreSQL (initdb, postgres): the proof makes a database with them,
                       with --data on that disk, breaks its disk and kills it
  --report FILE        where to write the report as JSON, too
  --help               print this
`;
}

interface Found {
  readonly values: Map<string, string>;
  readonly words: string[];
  help: boolean;
}

function takeApart(args: readonly string[]): Found {
  const found: Found = { values: new Map(), words: [], help: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--help" || arg === "-h") found.help = true;
    else if (!arg.startsWith("-")) found.words.push(arg);
    else {
      const [name = "", ...inline] = arg.split("=");
      const example = examples[name];
      if (example === undefined)
        throw new UsageError(`unknown option ${arg}: the options of prove are ${options.join(", ")}, --help`);
      const value = inline.length > 0 ? inline.join("=") : rest.shift();
      if (value === undefined || value === "" || value.startsWith("--"))
        throw new UsageError(`the option ${name} needs a value, as in ${name} ${example}`);
      found.values.set(name, value);
    }
  }
  return found;
}

function numberOf(name: string, text: string, isRight: (value: number) => boolean, expected: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && isRight(value)) return value;
  throw new UsageError(`${name} is \`${text}\`: it must be ${expected}`);
}

function placeOf(values: ReadonlyMap<string, string>): WishedPlace {
  const data = values.get("--data");
  const store = values.get("--store");
  const postgres = values.get("--postgres");
  if (data !== undefined && store !== undefined)
    throw new UsageError("--data proves a folder, --store a database: choose one");
  if (store !== undefined && !/^postgres(ql)?:\/\//.test(store))
    throw new UsageError(`--store is \`${store}\`: it must be a URL such as ${examples["--store"]}`);
  if (postgres === undefined) return { data, store };
  if (store !== undefined)
    throw new UsageError("--store proves a database that is there, --postgres makes one: choose one");
  for (const program of ["initdb", "postgres"]) {
    if (!existsSync(join(postgres, program)))
      throw new UsageError(`--postgres is \`${postgres}\`: it must be a folder with ${program} in it`);
  }
  return { data, postgres: resolve(postgres) };
}

/** Reads the command line of `vpcd prove`. */
export function readWishes(args: readonly string[], known: readonly Part[]): Wishes {
  const { values, words, help } = takeApart(args);
  const names = [...known.map(({ name }) => name), "all"];
  const odd = words.find((word) => !names.includes(word));
  if (odd !== undefined)
    throw new UsageError(`there is no part named ${odd}: the parts are ${names.join(", ")}`);
  const minutes = values.get("--minutes");
  const seed = values.get("--seed");
  return {
    parts:
      words.length === 0 || words.includes("all") ? known : known.filter(({ name }) => words.includes(name)),
    minutes:
      minutes === undefined ? 1 : numberOf("--minutes", minutes, (value) => value <= 100_000, "a number"),
    seed:
      seed === undefined
        ? undefined
        : numberOf(
            "--seed",
            seed,
            (value) => Number.isInteger(value) && value < 1e6,
            "a whole number below 1000000",
          ),
    place: placeOf(values),
    report: values.get("--report"),
    help,
  };
}
