import type { Act, Answer, Beginning, History, RecordedCall } from "../../../src/proof/history/history.ts";

/** Addresses of the subnet that the tests' histories are of. */
export const usable = Array.from({ length: 6 }, (_, index) => `10.0.0.${index + 2}`);

/** Three ENIs, each with its primary address: three addresses are idle. */
export const beginning: Beginning = {
  enis: { a: ["10.0.0.2"], b: ["10.0.0.3"], c: ["10.0.0.4"] },
  addressesPerEni: 3,
  usable,
  quotas: { groups: { limit: 2, used: 0 } },
};

const [, , , x = "", y = "", z = ""] = usable;

/** The idle addresses. */
export const idle = { x, y, z };

export const draw = (eni: string, count = 1): Act => ({ verb: "assign", eni, addresses: [], count });
export const name = (eni: string, ...addresses: string[]): Act => ({
  verb: "assign",
  eni,
  addresses,
  count: 0,
});
export const drop = (eni: string, ...addresses: string[]): Act => ({ verb: "unassign", eni, addresses });
export const move = (address: string, from: string, to: string): Act => ({
  verb: "migrate",
  address,
  from,
  to,
});
export const look: Act = { verb: "look" };
export const free: Act = { verb: "free" };
export const take: Act = { verb: "take", quota: "groups" };
export const give: Act = { verb: "give", quota: "groups" };
export const count: Act = { verb: "count", quota: "groups" };

export const done = (...addresses: string[]): Answer => ({ told: "done", addresses });
export const doneUntold: Answer = { told: "done" };
export const refused = (why: Extract<Answer, { told: "refused" }>["why"]): Answer => ({
  told: "refused",
  why,
});
export const nothing: Answer = { told: "nothing" };
export const counted = (count: number): Answer => ({ told: "counted", count });

/** A look that shows these addresses besides the primary ones. */
export const seen = (more: Partial<Record<"a" | "b" | "c", readonly string[]>>): Answer => ({
  told: "seen",
  enis: Object.fromEntries(
    Object.entries(beginning.enis).map(([eni, own]) => [eni, [...own, ...(more[eni as "a"] ?? [])]]),
  ),
});

/** One call, as `[start, end], act, answer, token`. */
export type Told = readonly [when: readonly [number, number], act: Act, answer: Answer, token?: string];

/** A history of these calls, each by a client of its own. */
export function historyOf(...told: readonly Told[]): History {
  const calls = told.map(([[start, end], act, answer, token], client): RecordedCall => ({
    client,
    act,
    answer,
    token,
    start,
    end: answer.told === "nothing" && end === 0 ? Infinity : end,
  }));
  return { beginning, calls };
}
