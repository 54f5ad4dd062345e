import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Checked, checkHistory, tellCall } from "../history/check.ts";
import type { History } from "../history/history.ts";
import { recorder, type Recorder } from "../history/recorder.ts";
import { openNetwork } from "../network/open.ts";
import type { Network } from "../network/network.ts";
import { type Tenant, tenantOf } from "../process/server-process.ts";
import { dialects } from "../wire/outcome.ts";
import { type Clients, startClients } from "./clients.ts";
import { perform, type Strange, toldBy } from "./perform.ts";
import { prepareSite, type Site, siteLimits } from "./site.ts";

/** The quotas that servers need to be configured with for a round. */
export const roundQuotas = {
  privateIpsPerFreeEni: siteLimits.addressesPerEni,
  groupsPerRegion: siteLimits.groups,
} as const;

// All clouds' dialects speak of one network when they name one region.
const there = { region: "ap-guangzhou", zone: "ap-guangzhou-3" } as const;

/** Clients of every dialect at one subnet, while servers come and go. */
export interface Round {
  readonly tenant: Tenant;
  /** Where the clients find the cloud from now on; none while it is down. */
  reach(endpoints: readonly string[]): void;
  /** Makes the subnet; to be called once, when the cloud can be reached. */
  prepare(): Promise<void>;
  readonly tape: Recorder;
  startLoad(clients: number): Clients;
  /** Looks at everything once more. */
  look(): Promise<void>;
  /** Whether internal errors are to be expected from now on: the disk fails. */
  expectInternal(expected: boolean): void;
  /** How many answers were internal errors. */
  internals(): number;
  /** Answers that nothing about the subnet accounts for. */
  strange(): readonly string[];
  check(): Checked;
  /** The history as text, for people and for files. */
  tell(): string;
}

/** Begins a round; its seed decides the account and what the clients ask for. */
export function beginRound(seed: readonly number[]): Round {
  const tenant = tenantOf(seed);
  const tape = recorder();
  const strange: string[] = [];
  let internalExpected = false;
  let internals = 0;
  const networks = new Map<string, Network>();
  let endpoints: readonly string[] = [];
  let site: Site | undefined;

  const onStrange = ({ what, internal }: Strange) => {
    if (internal) internals += 1;
    if (!(internal && internalExpected)) strange.push(what);
  };
  const networkOf = (client: number): Network | undefined => {
    const endpoint = endpoints[Math.floor(client / dialects.length) % endpoints.length];
    if (endpoint === undefined) return undefined;
    const dialect = dialects[client % dialects.length] ?? "tencent-v3";
    const key = `${endpoint} ${dialect}`;
    const known = networks.get(key);
    if (known !== undefined) return known;
    const place = dialect === "qcloud-v2" ? {} : there;
    const made = openNetwork({ endpoint, credentials: tenant.credentials, dialect, ...place });
    networks.set(key, made);
    return made;
  };
  const madeSite = () => {
    if (site === undefined) throw new Error("the round's subnet is not there yet");
    return site;
  };
  const history = (): History => ({ beginning: madeSite().beginning, calls: tape.calls() });

  return {
    tenant,
    tape,
    reach(next) {
      endpoints = next;
      networks.clear();
    },
    async prepare() {
      const network = networkOf(0);
      if (network === undefined) throw new Error("the cloud cannot be reached");
      site = await prepareSite(network);
    },
    startLoad: (clients) =>
      startClients({
        site: madeSite(),
        tape,
        seed,
        clients,
        networkOf,
        onStrange,
      }),
    async look() {
      const here = madeSite();
      for (const act of [{ verb: "look" }, { verb: "free" }] as const) {
        for (const client of dialects.keys()) {
          const network = networkOf(client);
          if (network === undefined) throw new Error("the cloud cannot be reached");
          const make = () => perform(network, here, act, { name: "" });
          await tape.record({ client: -1, act }, make, (outcome) => {
            const told = toldBy(here, act, network.dialect, outcome);
            if (told.strange !== undefined) onStrange(told.strange);
            return told.answer;
          });
        }
      }
    },
    expectInternal(expected) {
      internalExpected = expected;
    },
    internals: () => internals,
    strange: () => strange,
    check: () => checkHistory(history()),
    tell: () => history().calls.map(tellCall).join("\n"),
  };
}

/** What is wrong with a round, with its history written to a file when anything is. */
export function findingsOf(round: Round, checked: Checked, scratch: string): readonly string[] {
  const found = [
    ...checked.violations.map(({ about, what, calls }) => `${about}: ${what} (calls ${calls.join(", ")})`),
    ...round.strange(),
  ];
  if (found.length === 0) return found;
  const path = join(scratch, `history-${round.tenant.id}.txt`);
  writeFileSync(path, `${round.tell()}\n`);
  return found.map((what) => `${what}; the history is in ${path}`);
}
