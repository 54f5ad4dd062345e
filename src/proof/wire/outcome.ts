/** The three ways to speak to a cloud. */
export type Dialect = "tencent-v3" | "qcloud-v2" | "aliyun-rpc";

/** Every dialect there is. */
export const dialects: readonly Dialect[] = ["tencent-v3", "qcloud-v2", "aliyun-rpc"];

/** The cloud did what was asked. */
export interface Done<T> {
  readonly answer: T;
}

/** The cloud refused, in its own code. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
}

/** No answer came: what was asked may have been done, unless it was never sent. */
export interface Lost {
  readonly lost: string;
  readonly sent: boolean;
}

/** How a call ended, as its caller can know it. */
export type Outcome<T> = Done<T> | Refused | Lost;

/** The fields of an answer, under the vendor's names. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a call was answered with what it asked for. */
export function isDone<T>(outcome: Outcome<T>): outcome is Done<T> {
  return "answer" in outcome;
}

/** The same end of a call with another answer; refusals and losses stay as they are. */
export function mapDone<T, U>(outcome: Outcome<T>, change: (answer: T) => U): Outcome<U> {
  return isDone(outcome) ? { answer: change(outcome.answer) } : outcome;
}

/** The answers to several calls, or the end of the first of them that was not answered so. */
export async function together<T extends object>(asked: {
  readonly [K in keyof T]: Promise<Outcome<T[K]>>;
}): Promise<Outcome<T>> {
  const names = Object.keys(asked) as (keyof T)[];
  const outcomes = await Promise.all(names.map((name) => asked[name]));
  const answers: Partial<T> = {};
  for (const [index, outcome] of outcomes.entries()) {
    if (!isDone(outcome)) return outcome;
    const name = names[index];
    if (name !== undefined) answers[name] = outcome.answer;
  }
  return { answer: answers as T };
}
