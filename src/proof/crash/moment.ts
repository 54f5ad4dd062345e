import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../domain/chance.ts";
import type { Clients } from "../load/clients.ts";
import type { Round } from "../load/round.ts";

/** How long a life is let go on. */
export interface Span {
  /** So many calls at least, and up to so many more. */
  readonly calls: number;
  readonly moreCalls: number;
  /** Up to so many that the disk made fail: of each of those it stays open whether it was done. */
  readonly internals: number;
  readonly mostMs: number;
}

/** What may end by itself. */
export interface Mortal {
  isAlive(): boolean;
}

/** Waits for the moment to kill, by what was done meanwhile: so machines of any speed have their chance. */
export async function momentToKill(
  mortal: Mortal,
  load: Clients,
  { round, random }: { readonly round: Round; readonly random: Random },
  span: Span,
): Promise<void> {
  const calls = load.calls() + span.calls + random.below(span.moreCalls);
  const internals = round.internals + 1 + random.below(span.internals);
  const latestMs = Date.now() + span.mostMs;
  while (mortal.isAlive() && load.calls() < calls && round.internals < internals) {
    if (Date.now() > latestMs) return;
    await sleep(1);
  }
}
