import { isDeepStrictEqual } from "node:util";
import type { Call } from "../model/call.ts";
import { codesOf } from "../model/codes/index.ts";
import { effect } from "../model/effect.ts";
import { judge } from "../model/judge.ts";
import { show } from "../model/show.ts";
import type { EniChoice, Network } from "../network/network.ts";
import type { EniState, NetworkState } from "../network/state.ts";
import { readState } from "../network/open.ts";
import { type Dialect, isDone, type Outcome } from "../wire/outcome.ts";
import { countUp, type ProgramCounts } from "./counts.ts";
import { difference } from "./difference.ts";
import { idsIn, type Memory, noteGone } from "./memory.ts";
import { perform } from "./perform.ts";
import { resolve } from "./resolve.ts";
import type { Wish } from "./wish.ts";

/** What a program runs against: one account of one cloud, in each dialect. */
export type Networks = Readonly<Record<Dialect, Network>>;

/** The cloud did what the model says that it must not, or did not what it must. */
export class Divergence extends Error {
  constructor(dialect: Dialect, call: Call, problem: string) {
    super(`${dialect} ${JSON.stringify(call)}: ${problem}`);
    this.name = "Divergence";
  }
}

async function described(network: Network, call: Call): Promise<NetworkState> {
  const state = await readState(network);
  if (isDone(state)) return state.answer;
  throw new Divergence(network.dialect, call, `what there is cannot be read: ${JSON.stringify(state)}`);
}

/** Compares everything that there is, as a dialect describes it, with the model. */
export async function compare(
  memory: Memory,
  network: Network,
  call: Call,
  counts: ProgramCounts,
  seen?: NetworkState,
): Promise<void> {
  const found = seen ?? (await described(network, call));
  const expected = show(memory.world, network.dialect);
  counts.states += 1;
  if (isDeepStrictEqual(found, expected)) return compareChosen(network, call, expected.enis, counts.states);
  throw new Divergence(network.dialect, call, `the described state differs: ${difference(expected, found)}`);
}

function choiceAmong(enis: readonly EniState[], turn: number): EniChoice | undefined {
  const eni = enis[turn % Math.max(enis.length, 1)];
  const [groupId] = eni?.groupIds ?? [];
  if (eni === undefined) return undefined;
  if (turn % 3 === 1 && eni.instanceId !== "") return { instanceId: eni.instanceId };
  return turn % 3 === 2 && groupId !== undefined ? { groupId } : { subnetId: eni.subnetId };
}

function isChosen(eni: EniState, choice: EniChoice): boolean {
  if ("groupId" in choice) return eni.groupIds.includes(choice.groupId);
  return "subnetId" in choice ? eni.subnetId === choice.subnetId : eni.instanceId === choice.instanceId;
}

/** Asks for a part of the ENIs now and then, by what one of them has: those that have it are to be told. */
async function compareChosen(
  network: Network,
  call: Call,
  all: readonly EniState[],
  turn: number,
): Promise<void> {
  const choice = turn % 2 === 0 ? choiceAmong(all, turn / 2) : undefined;
  if (choice === undefined) return;
  const found = await network.enis(choice);
  const enis = all.filter((eni) => isChosen(eni, choice));
  if (isDeepStrictEqual(found, { answer: enis })) return;
  const told = `${JSON.stringify(choice)} are ${JSON.stringify(found)}, not ${JSON.stringify(enis)}`;
  throw new Divergence(network.dialect, call, `the ENIs with ${told}`);
}

function checkRefusal(memory: Memory, dialect: Dialect, call: Call, outcome: Outcome<unknown>): string[] {
  const rules = judge(memory.world, call, dialect);
  if ("lost" in outcome) throw new Divergence(dialect, call, `no answer: ${outcome.lost}`);
  if (isDone(outcome)) {
    if (rules.length === 0) return [];
    throw new Divergence(dialect, call, `it was done, though: ${rules.join(", ")}`);
  }
  const told = `${outcome.code}: ${outcome.message}`;
  if (rules.length === 0) throw new Divergence(dialect, call, `it was refused for no reason: ${told}`);
  const codes = rules.flatMap((rule) => codesOf(dialect, call.verb, rule));
  if (codes.includes(outcome.code)) return [...rules];
  throw new Divergence(
    dialect,
    call,
    `(${rules.join(", ")}) it was refused with ${told}, not ${codes.join(", ")}`,
  );
}

async function change(memory: Memory, network: Network, call: Call, counts: ProgramCounts): Promise<void> {
  const { dialect } = network;
  memory.calls.push(`${dialect} ${JSON.stringify(call)}`);
  const outcome = await perform(network, call);
  if (outcome === undefined) throw new Divergence(dialect, call, "the dialect has no such call");
  const broken = checkRefusal(memory, dialect, call, outcome);
  counts.calls += 1;
  for (const rule of broken) countUp(counts.broken, `${dialect} ${call.verb}: ${rule}`);
  if (!isDone(outcome)) {
    counts.refused += 1;
    countUp(counts.refusedByVerb, call.verb);
    return compare(memory, network, call, counts);
  }
  counts.done += 1;
  countUp(counts.doneByVerb, call.verb);
  const before = idsIn(memory.world);
  const homes = [...memory.world.enis].map(([id, eni]) => [id, eni.vpcId] as const);
  const seen = await described(network, call);
  const complaint = effect(memory.world, call, dialect, outcome.answer, seen);
  if (complaint !== undefined) throw new Divergence(dialect, call, complaint);
  noteGone(memory, before);
  for (const [id, home] of homes) memory.homes.set(id, home);
  if ("token" in call) memory.remembered.push({ dialect, call, answer: outcome.answer });
  return compare(memory, network, call, counts, seen);
}

function changed(call: Call): Call {
  if (call.verb === "assign" && call.addresses.length === 0) return { ...call, count: call.count + 1 };
  if (call.verb === "assign") return { ...call, addresses: call.addresses.slice(1), count: 1 };
  if (call.verb === "assignV6") return { ...call, addresses: [], count: call.count + 1 };
  return "name" in call ? { ...call, name: `${call.name}-changed` } : call;
}

function codesOfOther(dialect: Dialect, { verb }: Call): readonly string[] {
  return codesOf(dialect, verb, "token of another call");
}

/** The same call again has the first one's answer and no effect; another under its token is refused. */
async function repeat(memory: Memory, networks: Networks, wish: Wish, counts: ProgramCounts): Promise<void> {
  const first = memory.remembered[wish.which % Math.max(memory.remembered.length, 1)];
  if (first === undefined) return;
  const network = networks[first.dialect];
  const isOther = wish.count === 4;
  const call = isOther ? changed(first.call) : first.call;
  memory.calls.push(`${first.dialect} repeated ${JSON.stringify(call)}`);
  const outcome = await perform(network, call);
  counts.repeated += 1;
  const isRight = isOther
    ? outcome !== undefined && "code" in outcome && codesOfOther(first.dialect, call).includes(outcome.code)
    : isDeepStrictEqual(outcome, { answer: first.answer });
  if (!isRight) {
    const was = `the first answer was ${JSON.stringify(first.answer)}`;
    throw new Divergence(
      first.dialect,
      call,
      `repeated${isOther ? " with changes" : ""}: ${JSON.stringify(outcome)}; ${was}`,
    );
  }
  return compare(memory, network, call, counts);
}

/** Takes one step of a program, and throws a divergence when cloud and model are not of one mind. */
export function takeStep(
  memory: Memory,
  networks: Networks,
  wish: Wish,
  counts: ProgramCounts,
): Promise<void> {
  const { verb } = wish;
  if (verb === "repeat") return repeat(memory, networks, wish, counts);
  return change(memory, networks[wish.dialect], resolve(memory, { ...wish, verb }), counts);
}
