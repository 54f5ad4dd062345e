/** What several questions of one transaction come to. */
type Answers<T extends readonly unknown[]> = { -readonly [K in keyof T]: Awaited<T[K]> };

/**
 * Waits for questions that were asked at once, so that a store far away is waited for once. The first
 * refusal in their order is theirs all, and none is left under way.
 */
export async function together<const T extends readonly unknown[]>(questions: T): Promise<Answers<T>> {
  try {
    return (await Promise.all(questions)) as Answers<T>;
  } catch (last) {
    const outcomes = await Promise.allSettled(questions);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    throw last;
  }
}
