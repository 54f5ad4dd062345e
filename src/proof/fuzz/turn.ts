import { randomFrom } from "../../domain/chance.ts";
import type { FoundAction } from "../../dialects/kit/contract.ts";
import { actionsOf, isRead } from "../isolation/actions.ts";
import type { Dialect } from "../wire/outcome.ts";
import { envelopes, fuzzAction, fuzzEnvelope, fuzzStreams, type Ground } from "./run.ts";
import type { Envelope } from "./wire.ts";

/** How much is tried in a turn. */
export interface TurnSize {
  readonly actions: number;
  /** Inputs for each action, and twice as many crooked calls and streams. */
  readonly runs: number;
  readonly isOver: () => boolean;
  /** Whether the first finding ends the turn. */
  readonly firstIsEnough?: boolean;
}

const harmless: Readonly<Record<Dialect, string>> = {
  "tencent-v3": "DescribeVpcs",
  "qcloud-v2": "DescribeVpcEx",
  "aliyun-rpc": "DescribeVpcs",
};

/** A call that changes nothing. */
export function harmlessIn(dialect: Dialect): FoundAction {
  const found = actionsOf(dialect).find(({ name }) => name === harmless[dialect]);
  if (found === undefined) throw new Error(`${dialect} has no ${harmless[dialect]}`);
  return found;
}

/** Calls that change nothing, one in each envelope. */
export function harmlessCalls(): ReadonlyMap<Envelope, FoundAction> {
  return new Map(envelopes.map((envelope) => [envelope, harmlessIn(envelope.dialect)]));
}

// What takes things away comes seldom, so that there is something to work on.
function chosen(dialect: Dialect, seed: number, count: number): readonly FoundAction[] {
  const random = randomFrom([seed, 20_260_102]);
  const all = actionsOf(dialect);
  const kept = all.filter((found) => isRead(found) || !/^(?:Delete|Release|Terminate)/.test(found.name));
  return Array.from({ length: count }, () => {
    const from = random.below(6) === 0 ? all : kept;
    return from[random.below(from.length)];
  }).filter((found) => found !== undefined);
}

/** A turn in one envelope, as a seed has it: actions, crooked calls and streams; tells what may not be. */
export async function fuzzTurn(ground: Ground, seed: number, size: TurnSize): Promise<readonly string[]> {
  const envelope = envelopes[seed % envelopes.length];
  if (envelope === undefined) return [];
  const { firstIsEnough: asFound = false } = size;
  const wrong: (string | undefined)[] = [];
  for (const [at, found] of chosen(envelope.dialect, seed, size.actions).entries()) {
    if (at > 0 && size.isOver()) break;
    wrong.push(await fuzzAction(ground, envelope, found, { seed: seed + at, runs: size.runs, asFound }));
    if (asFound && wrong.at(-1) !== undefined) return [wrong.at(-1) ?? ""];
  }
  const more = { seed, runs: size.runs * 2, asFound };
  wrong.push(await fuzzEnvelope(ground, envelope, harmlessIn(envelope.dialect), more));
  wrong.push(await fuzzStreams(ground, harmlessCalls(), more));
  return wrong.filter((one) => one !== undefined);
}
