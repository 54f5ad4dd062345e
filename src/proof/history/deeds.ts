import { groupBy } from "./group-by.ts";
import type { Act, Answer, History, RecordedCall } from "./history.ts";
import type { Step } from "./step.ts";

/** Something that was done once, or of which nobody knows whether it was. */
export interface Deed {
  readonly act: Act;
  /** What whoever asked was told; "nothing" when nobody was told anything. */
  readonly answer: Answer;
  readonly start: number;
  readonly end: number;
  /** The places in the history of the calls that it was. */
  readonly calls: readonly number[];
}

/** A rule that a history breaks. */
export interface Violation {
  readonly about: string;
  readonly what: string;
  /** The places in the history of the calls that show it. */
  readonly calls: readonly number[];
}

type Placed = RecordedCall & { readonly place: number };

const textOf = (answer: Answer) => JSON.stringify(answer);

function deedOf({ act, answer, start, end, place }: Placed): Deed {
  return { act, answer, start, end, calls: [place] };
}

/** Calls with one token: what they did together, and each refusal, which did nothing. */
function mergeRepeats(token: string, calls: readonly Placed[]): { deeds: Deed[]; violations: Violation[] } {
  const refused = calls.filter(({ answer }) => answer.told === "refused");
  const done = calls.filter(({ answer }) => answer.told === "done");
  const able = calls.filter(({ answer }) => answer.told !== "refused");
  const [first] = able;
  if (first === undefined) return { deeds: refused.map(deedOf), violations: [] };
  const answer = done[0]?.answer ?? first.answer;
  const byWhen = done.length > 0 ? done : able;
  const latest = (done.length > 0 ? Math.min : Math.max)(...byWhen.map(({ end }) => end));
  const together: Deed = {
    act: first.act,
    answer,
    start: Math.min(...able.map(({ start }) => start)),
    end: latest,
    calls: able.map(({ place }) => place),
  };
  const about = `client token ${token}`;
  const violations: Violation[] = [];
  const other = done.find((call) => textOf(call.answer) !== textOf(answer));
  if (other !== undefined) {
    const what = `was answered ${textOf(answer)} once and ${textOf(other.answer)} another time`;
    violations.push({ about, what, calls: [done[0]?.place ?? other.place, other.place] });
  }
  const forgotten = done.length > 0 ? refused.find(({ start }) => start > latest) : undefined;
  if (forgotten !== undefined) {
    const what = "was refused after it had been answered";
    violations.push({ about, what, calls: [...together.calls, forgotten.place] });
  }
  return { deeds: [together, ...refused.map(deedOf)], violations };
}

/** The step of some thing that a deed was. */
export function stepOf<S>(
  { start, end, calls, answer }: Deed,
  kind: string,
  apply: (state: S) => S | undefined,
): Step<S> {
  return { start, end, calls, optional: answer.told === "nothing", kind, apply };
}

/** What was done, each deed once however often it was asked for, and tokens that did not hold. */
export function deedsOf({ calls }: History): { deeds: readonly Deed[]; violations: readonly Violation[] } {
  const placed = calls.map((call, place) => ({ ...call, place }));
  const byToken = groupBy(placed, ({ token }) => token);
  const alone = (byToken.get(undefined) ?? []).map(deedOf);
  const merged = [...byToken].flatMap(([token, some]) =>
    token === undefined ? [] : [mergeRepeats(token, some)],
  );
  return {
    deeds: [...alone, ...merged.flatMap(({ deeds }) => deeds)],
    violations: merged.flatMap(({ violations }) => violations),
  };
}
