import {
  type ServerProcess,
  type Tenant,
  tenantOf,
  withServer,
  writeConfig,
} from "../process/server-process.ts";
import type { Finding, Part, PartOptions } from "../prove/part.ts";
import { roomyQuotas } from "../isolation/part.ts";
import { makeEstates } from "./estate.ts";
import { growth, type Held, isQuiet, lookWhenSettled } from "./gauge.ts";
import type { Ground } from "./run.ts";
import { fuzzTurn } from "./turn.ts";

/** How many accounts one server fuzzes in before it is asked what it still holds, and how much in each. */
const perServer = { accounts: 4, turns: 10 } as const;
const size = { actions: 25, runs: 5 } as const;

interface Tally {
  servers: number;
  accounts: number;
  requests: number;
  "crooked requests": number;
  streams: number;
}

interface Visit {
  readonly options: PartOptions;
  readonly server: ServerProcess;
  readonly tally: Tally;
  readonly found: (what: string, seed: number) => void;
  readonly progress: () => void;
  /** Whether something was found and nothing more is looked for. */
  readonly isEnough: () => boolean;
}

// What a server says is told once, to whoever asks first.
function newWords(server: ServerProcess): () => readonly string[] {
  let heard = server.errors();
  return () => {
    const said = server.errors();
    if (said === heard) return server.isAlive() ? [] : ["the server is gone"];
    heard = said;
    return [`the server told of an error of its own: ${said.slice(-1500)}`];
  };
}

async function fuzzAccount(
  visit: Visit,
  { credentials }: Tenant,
  seed: number,
  isOver: () => boolean,
): Promise<void> {
  const { server, tally } = visit;
  const { hostname: host, port } = new URL(server.endpoint);
  tally.accounts += 1;
  const ground: Ground = {
    place: { host, port: Number(port) },
    credentials,
    estates: await makeEstates(server.endpoint, credentials),
    complaints: newWords(server),
    sent: (kind) => void (tally[kind] += 1),
  };
  for (let turn = 0; turn < perServer.turns; turn += 1) {
    if (turn > 0 && isOver()) return;
    const { firstIsEnough = false } = visit.options;
    const wrong = await fuzzTurn(ground, seed + turn, { ...size, isOver, firstIsEnough });
    for (const what of wrong) visit.found(what, seed);
    visit.progress();
    if (!server.isAlive()) return;
  }
}

async function fuzzServer(visit: Visit, tenants: readonly Tenant[], seed: number): Promise<void> {
  const { server, options } = visit;
  const { hostname: host, port } = new URL(server.endpoint);
  const place = { host, port: Number(port) };
  let before: Held | undefined;
  for (const [at, tenant] of tenants.entries()) {
    const accountSeed = seed + at * perServer.turns;
    const isOver = () => Date.now() >= options.untilMs || options.isStopped() || visit.isEnough();
    if (at > 0 && isOver()) break;
    await fuzzAccount(visit, tenant, accountSeed, isOver);
    if (visit.isEnough()) return;
    if (!server.isAlive()) return visit.found(`the server died: ${server.errors()}`, accountSeed);
    const held = await lookWhenSettled(place, isQuiet);
    // The first account loads every action's file and fills what is kept open; from then on nothing may grow.
    before ??= held;
    for (const what of growth(before, held)) visit.found(what, accountSeed);
  }
}

/** Whatever can be sent, to every action in every envelope: only what the vendors document comes back. */
export const fuzzPart: Part = {
  name: "fuzz",
  shows: "whatever is sent, only documented errors come back, and nothing stays open",
  async run(options, progress) {
    const { seed, run, untilMs, place, scratch, isStopped } = options;
    const tally: Tally = { servers: 0, accounts: 0, requests: 0, "crooked requests": 0, streams: 0 };
    const findings: Finding[] = [];
    do {
      const used = tally.servers * perServer.accounts;
      const tenants = Array.from({ length: perServer.accounts }, (_, at) => tenantOf(run, [5, used + at]));
      const config = writeConfig(scratch, tenants, roomyQuotas);
      const found = (what: string, at: number) =>
        void findings.push({ what, replay: `vpcd prove fuzz --seed ${at}` });
      const isEnough = () => options.firstIsEnough === true && findings.length > 0;
      const visit = { options, tally, found, isEnough, progress: () => progress({ ...tally }) };
      await withServer({ place, config }, (server) =>
        fuzzServer({ ...visit, server }, tenants, seed + used * perServer.turns),
      );
      tally.servers += 1;
      progress({ ...tally });
    } while (Date.now() < untilMs && !isStopped() && findings.length === 0);
    return { counts: { ...tally }, findings, skipped: [] };
  },
};
