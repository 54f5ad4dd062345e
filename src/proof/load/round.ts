import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Checked, checkHistory, tellCall } from "../history/check.ts";
import { recorder, type Recorder } from "../history/recorder.ts";
import { openNetwork } from "../network/open.ts";
import type { Network } from "../network/network.ts";
import type { Tenant } from "../process/server-process.ts";
import { dialects } from "../wire/outcome.ts";
import { type Clients, startClients } from "./clients.ts";
import { perform, type Strange, toldBy } from "./perform.ts";
import { prepareSite, type Site, siteLimits } from "./site.ts";

/** The quotas that servers need to be configured with for a round. */
export const roundQuotas = [
  { quota: "privateIpsPerFreeEni", limit: siteLimits.addressesPerEni },
  { quota: "groupsPerRegion", limit: siteLimits.groups },
] as const;

// All clouds' dialects speak of one network when they name one region.
const region = { region: "ap-guangzhou", zone: "ap-guangzhou-3" } as const;

/** Clients of every dialect at one subnet, while servers come and go; the seed decides what they ask for. */
export class Round {
  readonly tenant: Tenant;
  readonly tape: Recorder = recorder();
  /** Answers that nothing about the subnet accounts for. */
  readonly strange: string[] = [];
  /** How many answers were internal errors, and whether they are to be expected: the disk fails. */
  internals = 0;
  internalsExpected = false;
  readonly #seed: readonly number[];
  readonly #networks = new Map<string, Network>();
  #endpoints: readonly string[] = [];
  #site: Site | undefined;

  constructor(tenant: Tenant, seed: readonly number[]) {
    this.tenant = tenant;
    this.#seed = seed;
  }

  /** Tells where the clients find the cloud from now on; nowhere while it is down. */
  reach(endpoints: readonly string[]): void {
    this.#endpoints = endpoints;
    this.#networks.clear();
  }

  /** Makes the subnet; to be called once, when the cloud can be reached. */
  async prepare(): Promise<void> {
    this.#site = await prepareSite(this.#mustReach(0));
  }

  startLoad(clients: number): Clients {
    const networkOf = (client: number) => this.#networkOf(client);
    const otherNetworkOf = (client: number) => this.#networkOf(client + dialects.length);
    const onStrange = (strange: Strange) => this.#note(strange);
    return startClients({
      site: this.#there,
      tape: this.tape,
      seed: this.#seed,
      clients,
      networkOf,
      otherNetworkOf,
      onStrange,
    });
  }

  /** Lets clients work while something else is done, and stops them however that went. */
  async underLoad(clients: number, work: (load: Clients) => Promise<void>): Promise<void> {
    const load = this.startLoad(clients);
    try {
      await work(load);
    } finally {
      await load.stop();
    }
  }

  /** Looks at everything once more, in every dialect. */
  async look(): Promise<void> {
    for (const act of [{ verb: "look" }, { verb: "free" }] as const) {
      for (const client of dialects.keys()) {
        const network = this.#mustReach(client);
        const make = () => perform(network, this.#there, act, { name: "" });
        await this.tape.record({ client: -1, act }, make, (outcome) => {
          const { answer, strange } = toldBy(this.#there, act, network.dialect, outcome);
          if (strange !== undefined) this.#note(strange);
          return answer;
        });
      }
    }
  }

  check(): Checked {
    return checkHistory({ beginning: this.#there.beginning, calls: this.tape.calls() });
  }

  get #there(): Site {
    if (this.#site === undefined) throw new Error("the round's subnet is not there yet");
    return this.#site;
  }

  #note({ what, internal }: Strange): void {
    if (internal) this.internals += 1;
    if (!internal || !this.internalsExpected) this.strange.push(what);
  }

  #mustReach(client: number): Network {
    const network = this.#networkOf(client);
    if (network === undefined) throw new Error("the cloud cannot be reached");
    return network;
  }

  #networkOf(client: number): Network | undefined {
    const endpoint = this.#endpoints[Math.floor(client / dialects.length) % this.#endpoints.length];
    if (endpoint === undefined) return undefined;
    const dialect = dialects[client % dialects.length] ?? "tencent-v3";
    const key = `${endpoint} ${dialect}`;
    const known = this.#networks.get(key);
    if (known !== undefined) return known;
    const place = dialect === "qcloud-v2" ? {} : region;
    const made = openNetwork({ endpoint, credentials: this.tenant.credentials, dialect, ...place });
    this.#networks.set(key, made);
    return made;
  }
}

/** What is wrong with a round; if anything is, its history and what servers said are written to a file. */
export function findingsOf(round: Round, checked: Checked, scratch: string, said = ""): readonly string[] {
  const found = [
    ...checked.violations.map(({ about, what, calls }) => `${about}: ${what} (calls ${calls.join(", ")})`),
    ...round.strange,
  ];
  if (found.length === 0) return found;
  const path = join(scratch, `history-${round.tenant.id}.txt`);
  writeFileSync(path, `${round.tape.calls().map(tellCall).join("\n")}\n${said}`);
  return found.map((what) => `${what}; the history is in ${path}`);
}
