import { expect, onTestFinished } from "vitest";
import type { Cloud, CloudOptions } from "../../src/server/index.ts";
import { tencentPlace } from "../eni/place.ts";

const foundations = ["vpc/create-vpc", "subnet/create-subnet"];

/** Tasks that end only when somebody ends them, but for those of networks and of these operations. */
export function byHandExcept(...operations: readonly string[]): NonNullable<CloudOptions["tasks"]> {
  const atOnce = [...foundations, ...operations].map(
    (operation) => [operation, { ends: "at-once" }] as const,
  );
  return { default: { ends: "by-hand" }, byOperation: Object.fromEntries(atOnce) };
}

/** Closes a cloud when the test is over. */
export function closing<T extends { readonly cloud: Cloud }>(place: T): T {
  onTestFinished(() => place.cloud.close());
  return place;
}

/** A network with a subnet in a cloud of its own, which goes with the test. */
export async function place(options: CloudOptions = {}, cidr = "10.0.1.0/24") {
  const home = closing(await tencentPlace(cidr, options));
  return {
    ...home,
    eni: (more: object = {}) => home.eni(more),
    show: (eniId: string) => home.show(eniId),
    idle: (count: number) => home.idle(count),
    addresses: (eniId: string) => home.addresses(eniId),
  };
}

/** A place, as proofs are given it. */
export type Place = Awaited<ReturnType<typeof place>>;

/** Ends all tasks that wait for a hand. */
export async function endTasks(cloud: Cloud): Promise<void> {
  const end = (taskId: number) => fetch(`${cloud.endpoint}/_vpcd/tasks/${taskId}/end`, { method: "POST" });
  let taskId = 1;
  while ((await end(taskId)).status === 200) taskId += 1;
  expect(taskId).toBeGreaterThan(1);
}

/** Expects a call to end with a code of the vendor's, and gives what was said with it. */
export async function refused(call: Promise<unknown>, code: string): Promise<string> {
  const answer = await call.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
  expect(answer).toMatchObject({ code });
  return (answer as Error).message;
}

/**
 * Expects a call to end once with a code that a fault rule of its cloud names, and to succeed when it is
 * repeated; `more` is what else the client's error must show.
 */
export async function struckOnce(
  call: () => Promise<unknown>,
  code: string,
  more: object = {},
): Promise<void> {
  const error = await call().then(
    (value) => ({ value }),
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code, message: expect.stringContaining("fault rule"), ...more });
  await call();
}

/** Does to a public address what only a cloud does: blocks it, or isolates it because nobody pays. */
export async function setCondition(cloud: Cloud, eipId: string, condition: object): Promise<void> {
  const body = JSON.stringify(condition);
  const set = await fetch(`${cloud.endpoint}/_vpcd/eips/${eipId}/condition`, { method: "POST", body });
  expect(set.status).toBe(200);
}
