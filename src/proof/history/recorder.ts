import type { Act, Answer, RecordedCall } from "./history.ts";

interface Open {
  readonly client: number;
  readonly act: Act;
  readonly token: string | undefined;
  readonly start: number;
}

/** Records calls as their clients see them, in one order of instants. */
export interface Recorder {
  /** Makes a call and records it; one that surely did nothing, or was never sent, is no call. */
  record<R>(
    asked: { readonly client: number; readonly act: Act; readonly token?: string | undefined },
    make: () => Promise<R>,
    answerOf: (result: R) => Answer | "undone",
  ): Promise<R>;
  /** Declares that nothing whose answer is still owed can happen any more: the server's process is gone. */
  bury(): void;
  /** Declares the same of what has ended without an answer; what is still under way may yet be done. */
  settle(): void;
  calls(): readonly RecordedCall[];
}

/** A recorder with nothing in it. */
export function recorder(): Recorder {
  let now = 0;
  let buriedAt = -1;
  const ended: RecordedCall[] = [];
  const owed: RecordedCall[] = [];
  const open = new Set<Open>();

  const close = (call: Open, answer: Answer) => {
    open.delete(call);
    const end = (now += 1);
    if (answer.told !== "nothing") ended.push({ ...call, answer, end });
    // Its server was gone before its client noticed.
    else if (call.start < buriedAt) ended.push({ ...call, answer, end: buriedAt });
    else owed.push({ ...call, answer, end: Infinity });
  };

  const settle = () => {
    const end = (now += 1);
    ended.push(...owed.splice(0).map((call) => ({ ...call, end })));
  };

  return {
    async record({ client, act, token }, make, answerOf) {
      const call: Open = { client, act, token, start: (now += 1) };
      open.add(call);
      const result = await make();
      const answer = answerOf(result);
      if (answer === "undone") open.delete(call);
      else close(call, answer);
      return result;
    },
    bury() {
      settle();
      buriedAt = now;
    },
    settle,
    calls: () =>
      [
        ...ended,
        ...owed,
        ...[...open].map((call) => ({ ...call, answer: { told: "nothing" } as const, end: Infinity })),
      ].toSorted((a, b) => a.start - b.start),
  };
}
