import { expect } from "vitest";
import type { CloudOptions } from "../../src/server/index.ts";

type Begin = (options: CloudOptions) => Promise<() => Promise<unknown>>;

/**
 * Expects the published rate of a call to be kept: so many are let in within one second of a held clock, the
 * next is refused in the vendor's words, and the next second begins anew. The call may be refused otherwise.
 */
export async function expectRate(limit: number, begin: Begin): Promise<void> {
  let nowMs = Date.now();
  const call = await begin({ rateLimits: { mode: "published", perSecond: {} }, nowMs: () => nowMs });
  nowMs += 1000;
  const code = () =>
    call().then(
      () => "",
      (error: unknown) => (error as { code: string }).code,
    );
  const codes = await Promise.all(Array.from({ length: limit }, code));
  expect(codes).not.toContain("RequestLimitExceeded");
  const message =
    `Your current request times equals to \`${limit + 1}\` in a second, which exceeds the frequency limit ` +
    `\`${limit}\` for a second. Please reduce the frequency of calls.`;
  await expect(call()).rejects.toMatchObject({ code: "RequestLimitExceeded", message });
  nowMs += 1000;
  expect(await code()).not.toBe("RequestLimitExceeded");
}
