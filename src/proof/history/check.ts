import { addressSteps, addressThing } from "./address.ts";
import { type Deed, deedsOf, type Violation } from "./deeds.ts";
import type { History, RecordedCall } from "./history.ts";
import { holdingSteps, holdingThing } from "./holding.ts";
import { linearize } from "./linearize.ts";
import type { Step, Thing } from "./step.ts";
import { subnetSteps, subnetThing } from "./subnet.ts";
import { quotaSteps, tallyThing, usedSteps } from "./tally.ts";

/** What a history came to. */
export interface Checked {
  readonly violations: readonly Violation[];
  /** How many things were looked at: addresses, ENIs, counts, tokens, and the subnet as a whole. */
  readonly things: number;
  /** Things whose calls overlapped too much for the search to end. */
  readonly undecided: readonly string[];
}

/** A thing of the history with what happened to it, of whichever type its states are. */
type Part = (budget: number | undefined) => Violation | "undecided" | undefined;

function part<S>(about: string, thing: Thing<S>, steps: readonly Step<S>[]): [string, Part] {
  const decide: Part = (budget) => {
    const verdict = linearize(thing, steps, budget);
    if (!verdict.decided) return "undecided";
    if (verdict.right) return undefined;
    const possible = verdict.possible.slice(0, 4).map((state) => thing.keyOf(state) || "nobody's");
    const what = `no order explains "${verdict.step.kind}"; it could have been ${possible.join(" or ")}`;
    return { about, what, calls: verdict.step.calls };
  };
  return [about, decide];
}

function partsOf({ beginning }: History, deeds: readonly Deed[]): [string, Part][] {
  const { enis, usable, addressesPerEni, quotas } = beginning;
  const ownerOf = new Map(Object.entries(enis).flatMap(([eni, some]) => some.map((one) => [one, eni])));
  return [
    ...usable.map((address) =>
      part(`address ${address}`, addressThing(ownerOf.get(address) ?? ""), addressSteps(deeds, address)),
    ),
    ...Object.entries(enis).map(([eni, addresses]) =>
      part(`ENI ${eni}`, holdingThing(addresses), holdingSteps(deeds, eni, addressesPerEni)),
    ),
    ...Object.entries(quotas).map(([quota, { limit, used }]) =>
      part(`quota ${quota}`, tallyThing(used), quotaSteps(deeds, quota, limit)),
    ),
    part("addresses in use", tallyThing(ownerOf.size), usedSteps(deeds, usable.length)),
    part("the subnet as a whole", subnetThing(beginning), subnetSteps(deeds, beginning)),
  ];
}

function toldBy({ answer }: RecordedCall): readonly string[] {
  if (answer.told === "done") return answer.addresses ?? [];
  return answer.told === "seen" ? Object.values(answer.enis).flat() : [];
}

/** What is wrong with an answer whatever else was answered. */
function wrongAlone(call: RecordedCall, usable: ReadonlySet<string>): [about: string, what: string][] {
  const { act, answer } = call;
  const wrong: [string, string][] = [];
  const told = toldBy(call);
  const strange = told.find((address) => !usable.has(address));
  if (strange !== undefined) wrong.push([`address ${strange}`, "is none that may be handed out"]);
  const twice = told.find((address, index) => told.indexOf(address) !== index);
  if (twice !== undefined) wrong.push([`address ${twice}`, "was there twice in one answer"]);
  if (act.verb !== "assign" || answer.told !== "done" || answer.addresses === undefined) return wrong;
  const asked = act.addresses.length + act.count;
  if (told.length !== asked)
    wrong.push([`ENI ${act.eni}`, `was given ${told.length} addresses for ${asked}`]);
  const missing = act.addresses.find((address) => !told.includes(address));
  if (missing !== undefined) wrong.push([`address ${missing}`, "was asked for and not given"]);
  return wrong;
}

/**
 * Decides whether what concurrent clients were told can be explained by one call after the other: for each
 * address, each ENI, each count and each client token by itself, and for the subnet as a whole.
 */
export function checkHistory(history: History, budget?: number): Checked {
  const { deeds, violations } = deedsOf(history);
  const usable = new Set(history.beginning.usable);
  const alone = history.calls.flatMap((call, place) =>
    wrongAlone(call, usable).map(([about, what]) => ({ about, what, calls: [place] })),
  );
  const found = [...violations, ...alone];
  const undecided: string[] = [];
  const parts = partsOf(history, deeds);
  for (const [about, decide] of parts) {
    const verdict = decide(budget);
    if (verdict === "undecided") undecided.push(about);
    else if (verdict !== undefined) found.push(verdict);
  }
  const tokens = new Set(history.calls.flatMap(({ token }) => token ?? []));
  return { violations: found, things: parts.length + tokens.size, undecided };
}

/** A call of a history as a line for a person. */
export function tellCall({ client, act, answer, start, end, token }: RecordedCall): string {
  const repeated = token === undefined ? "" : ` token ${token}`;
  const asked = `${JSON.stringify(act)} -> ${JSON.stringify(answer)}`;
  return `[${start}, ${end}] client ${client}${repeated}: ${asked}`;
}
