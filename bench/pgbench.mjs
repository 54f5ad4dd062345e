import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where this machine has pgbench, if it has. */
export function findPgbench() {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((one) => join(base, one, "bin")), ...(process.env.PATH ?? "").split(":")];
  return places.map((folder) => join(folder, "pgbench")).find((file) => existsSync(file));
}

// pgbench takes a colon and letters for a variable wherever they stand.
function literal(value) {
  const text = value.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(":", "\\003a");
  return text === value ? `'${text}'` : `U&'${text}'`;
}

function isDocument(value) {
  try {
    return typeof JSON.parse(value) === "object";
  } catch {
    return false;
  }
}

// A value with what varies in it taken out: "eni/eni-1" becomes 'eni/' || :eni.
function expression(value, variables) {
  if (value === null) return "null";
  for (const [name, known] of Object.entries(variables)) {
    if (value === known) return `:${name}`;
    if (!value.includes(known)) continue;
    const parts = value.split(known).map((part) => expression(part, variables));
    const joined = `(${parts.join(` || :${name}::text || `)})`;
    return isDocument(value) ? `${joined}::json` : joined;
  }
  return literal(value);
}

const isSkip = ({ sql }) => sql.endsWith(" skip locked");

// What is not found in a value by looking: which lane was drawn, and what became of it.
const special = [
  { of: /skip locked$/, places: { 3: ":from" } },
  { of: /^update address_pool /, places: { 1: "(:pool_places - 1)", 2: ":pool_id" } },
  { of: /^insert into tally /, places: { 4: ":tally_lane" } },
  { of: /^insert into task /, places: { 3: ":address", 13: ":number" } },
];

function statement({ sql, values }, variables) {
  const places = special.find(({ of }) => of.test(sql))?.places ?? {};
  return sql.replaceAll(/\$(\d+)/g, (_, digits) => {
    const place = Number(digits);
    return places[place] ?? expression(values[place - 1], variables);
  });
}

// A row nobody holds, else one that is waited for, as vpcd does.
function drawing(sql) {
  const take = (from) =>
    `select max("id") as id, coalesce(max("placesLeft"), 0) as places from (${from}) one \\gset pool_`;
  return [take(sql), "\\if :pool_places = 0", take(sql.replace(/ skip locked$/, "")), "\\endif"];
}

/** Groups a transaction by what was sent without waiting for an answer. */
export function tripsOf(transaction) {
  const trips = [];
  for (const one of transaction) {
    if (one.trip === trips.at(-1)?.at(-1).trip) trips.at(-1).push(one);
    else trips.push([one]);
  }
  return trips;
}

// pgbench reads an answer only outside of a pipeline, so the row that is drawn takes a trip of its own; what
// was sent with it goes along with the trip before. So there are as many trips as there were.
function arranged(trips) {
  const at = trips.findIndex((trip) => trip.some(isSkip));
  if (at < 0) return trips;
  const before = [...(trips[at - 1] ?? []), ...trips[at].filter((one) => !isSkip(one))];
  const all = [
    ...trips.slice(0, Math.max(at - 1, 0)),
    before,
    trips[at].filter(isSkip),
    ...trips.slice(at + 1),
  ];
  return all.filter((trip) => trip.length > 0);
}

/** A transaction as a script of pgbench, in the same trips; `variables` are the values that it varies. */
export function scriptOf(transaction, variables = {}, setup = []) {
  const lines = [...setup];
  for (const trip of arranged(tripsOf(transaction))) {
    const texts = trip.map((one) => statement(one, variables));
    if (isSkip(trip[0])) lines.push(...drawing(texts[0]));
    else lines.push("\\startpipeline", ...texts.map((text) => `${text};`), "\\endpipeline");
  }
  return `${lines.join("\n")}\n`;
}

/** Transactions a second that pgbench reaches with scripts, drawn evenly. */
export function runPgbench(pgbench, url, scripts, { connections, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), "vpcd-pgbench-"));
  try {
    const files = scripts.flatMap((script, index) => {
      const file = join(folder, `${index}.sql`);
      writeFileSync(file, script);
      return ["-f", file];
    });
    const threads = String(Math.min(connections, 2));
    const size = ["-c", String(connections), "-j", threads, "-T", String(seconds)];
    const args = ["-n", "-M", "prepared", ...size, "-D", "n=0", ...files, url];
    const { stdout, stderr, status } = spawnSync(pgbench, args, { encoding: "utf8" });
    const tps = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (status !== 0 || !(tps > 0)) throw new Error(`pgbench: ${stderr.slice(0, 2000)}`);
    return tps;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
