import { setTimeout as sleep } from "node:timers/promises";
import { type Random, randomFrom } from "../../domain/chance.ts";
import type { Act } from "../history/history.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Network } from "../network/network.ts";
import { isDone, type Outcome } from "../wire/outcome.ts";
import { type Belief, chooseAct } from "./choose.ts";
import { isInternal, perform, type Strange, toldBy } from "./perform.ts";
import type { Site } from "./site.ts";

/** A load: clients that ask one subnet for things all at once. */
export interface Load {
  readonly site: Site;
  readonly tape: Recorder;
  readonly seed: readonly number[];
  readonly clients: number;
  /** The cloud as a client reaches it now, or undefined while it is down. */
  readonly networkOf: (client: number) => Network | undefined;
  /** The same through the next process of the cloud, where there are several. */
  readonly otherNetworkOf: (client: number) => Network | undefined;
  /** Told of every answer that nothing about the subnet accounts for. */
  readonly onStrange: (what: Strange) => void;
}

/** Clients at work. */
export interface Clients {
  /** How many calls were made so far. */
  calls(): number;
  /** Lets each client end its call; throws what made one of them give up, if anything did. */
  stop(): Promise<void>;
}

interface Asking {
  readonly token: string;
  readonly name: string;
  readonly way: Load["networkOf"];
}

const downMs = 15;

/** How many of its tokens a client may come back to. */
const remembered = 4;

/** How long a client waits after the server could not do its work. */
const backOffMs = 40;

class Client {
  readonly #load: Load;
  readonly #belief: Belief;
  readonly #client: number;
  readonly #random: Random;
  #tokens = 0;
  /** What was asked under tokens of late. */
  readonly #asked: { readonly act: Act; readonly token: string; readonly name: string }[] = [];
  made = 0;
  stopped = false;

  constructor(load: Load, belief: Belief, client: number) {
    this.#load = load;
    this.#belief = belief;
    this.#client = client;
    this.#random = randomFrom([...load.seed, client]);
  }

  async work(): Promise<void> {
    while (!this.stopped) {
      const network = this.#load.networkOf(this.#client);
      if (network === undefined) await sleep(downMs);
      else await this.#turn(network);
    }
  }

  async #turn(network: Network): Promise<void> {
    const act = chooseAct(this.#load.site, this.#belief, this.#random, network.dialect);
    const name = `g-${this.#load.seed.join("-")}-${this.#client}-${this.made}`;
    if (act.verb !== "assign" || network.dialect === "qcloud-v2" || this.#random.below(2) === 0) {
      const group = act.verb === "give" ? this.#belief.groups.pop() : undefined;
      await this.#once(network, act, { group, name });
      return;
    }
    const token = `t-${this.#load.seed.join("-")}-${this.#client}-${(this.#tokens += 1)}`;
    const { networkOf, otherNetworkOf } = this.#load;
    const ways = this.#random.below(6) === 0 ? [networkOf, otherNetworkOf] : [networkOf];
    await Promise.all(ways.map((way) => this.#insist(act, { token, name, way })));
    this.#asked.push({ act, token, name });
    if (this.#asked.length > remembered) this.#asked.shift();
    if (this.#random.below(4) === 0) await this.#askAgain();
  }

  /** Repeats something asked under a token a while ago, of whichever process there is by now. */
  async #askAgain(): Promise<void> {
    const earlier = this.#asked[this.#random.below(this.#asked.length)];
    const network = this.#load.otherNetworkOf(this.#client);
    if (earlier === undefined || network === undefined) return;
    await this.#once(network, earlier.act, earlier);
  }

  /** Asks with one token until there is an answer, as clients of these clouds do. */
  async #insist(act: Act, { token, name, way }: Asking): Promise<void> {
    while (!this.stopped) {
      const network = way(this.#client);
      if (network === undefined) await sleep(downMs);
      else if (!("lost" in (await this.#once(network, act, { token, name })))) return;
    }
  }

  async #once(
    network: Network,
    act: Act,
    by: { token?: string; group?: string | undefined; name: string },
  ): Promise<Outcome<unknown>> {
    const { site, tape, onStrange } = this.#load;
    this.made += 1;
    const outcome = await tape.record(
      { client: this.#client, act, token: by.token },
      () => perform(network, site, act, by),
      (outcome) => {
        if ("lost" in outcome && !outcome.sent) return "undone";
        const { answer, strange } = toldBy(site, act, network.dialect, outcome);
        if (strange !== undefined) onStrange(strange);
        return answer;
      },
    );
    this.#learn(act, outcome);
    if ("code" in outcome && isInternal(outcome.code)) await sleep(backOffMs);
    return outcome;
  }

  #learn(act: Act, outcome: Outcome<unknown>): void {
    if (!isDone(outcome)) return;
    const { owners, groups } = this.#belief;
    if (act.verb === "assign") {
      const told = act.count > 0 ? (outcome.answer as readonly string[] | undefined) : act.addresses;
      for (const address of told ?? []) owners.set(address, act.eni);
    } else if (act.verb === "unassign") for (const address of act.addresses) owners.delete(address);
    else if (act.verb === "migrate") owners.set(act.address, act.to);
    else if (act.verb === "take") groups.push(String(outcome.answer));
  }
}

/** Sets clients to work until they are stopped. */
export function startClients(load: Load): Clients {
  const belief: Belief = { owners: new Map(), groups: [], wanted: [] };
  const clients = Array.from({ length: load.clients }, (_, client) => new Client(load, belief, client));
  const working = Promise.allSettled(clients.map((client) => client.work()));
  return {
    calls: () => clients.reduce((sum, { made }) => sum + made, 0),
    async stop() {
      for (const client of clients) client.stopped = true;
      for (const one of await working) if (one.status === "rejected") throw one.reason;
    },
  };
}
