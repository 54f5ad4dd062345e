import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, createCloud } from "../../src/server/index.ts";
import { StoreBusy } from "../../src/store/port.ts";
import { viewOf } from "./view.ts";

const operatorToken = "a-token-of-twenty-chars";
let cloud: Cloud;

beforeAll(async () => {
  cloud = await createCloud({ operatorToken });
});
afterAll(() => cloud.close());

// fetch does not let a test choose the Host.
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${cloud.endpoint}${path}`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

describe("health and readiness", () => {
  test("a node that lives and serves says so to anybody", async () => {
    for (const [page, told] of [
      ["health", { status: "ok", store: "ok" }],
      ["ready", { status: "ready" }],
    ] as const) {
      const answer = await fetch(`${cloud.endpoint}/_vpcd/${page}`, {
        headers: { origin: "http://x.example" },
      });
      expect([answer.status, await answer.json()]).toEqual([200, told]);
      expect(await ask(`/_vpcd/${page}`, { host: "vpc.example" }, "HEAD")).toBe(200);
      expect(await ask(`/_vpcd/${page}`, {}, "POST")).toBe(405);
    }
  });

  test("a store that does not answer is told by both, and only readiness minds", async () => {
    const { view, pages, store } = viewOf();
    store.fail = new Error("the database db7.internal is away");
    const [health, ready] = [await pages("/_vpcd/health"), await pages("/_vpcd/ready")];
    expect([health.status, JSON.parse(health.body)]).toEqual([
      200,
      { status: "ok", store: "does not answer" },
    ]);
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.body)).toEqual({ status: "not ready", reasons: ["the store does not answer"] });
    store.fail = undefined;
    expect(await view.unreadiness()).toEqual([]);
  });

  test("the change is logged once each way, with the reason that strangers are not told", async () => {
    const { view, store, warnings } = viewOf();
    store.fail = new Error("the database db7.internal is away");
    await view.storeAnswers();
    await view.storeAnswers();
    store.fail = undefined;
    await view.storeAnswers();
    expect(warnings).toEqual([
      "the store does not answer: the database db7.internal is away",
      "the store answers again",
    ]);
  });

  test(
    "a store that hangs is not waited for, nor asked again by each who asks",
    { timeout: 10_000 },
    async () => {
      const { view, store } = viewOf();
      store.hang = true;
      const answers = await Promise.all([view.storeAnswers(), view.storeAnswers(), view.unreadiness()]);
      expect(answers).toEqual([false, false, ["the store does not answer"]]);
      expect(store.asked).toBe(1);
    },
  );

  test("a store with a full queue answers, if not everybody", async () => {
    const { view, store, warnings } = viewOf();
    store.fail = new StoreBusy();
    expect(await view.unreadiness()).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test("metrics without a store are told still, and say that it is gone", async () => {
    const { view, store } = viewOf();
    store.fail = new Error("away");
    const { body } = await view.metrics();
    expect(body).toContain("\nvpcd_store_up 0\n");
    expect(body).toContain("\nvpcd_ready 0\n");
    expect(body).not.toContain("vpcd_tasks_open");
  });
});

describe("who may read the metrics and use the lab", () => {
  test.each([
    ["this machine", {}, 200],
    ["this machine by another of its names", { host: "localhost" }, 200],
    ["a page that made its name point here", { host: "rebound.example" }, 403],
    ["a web page", { origin: "http://127.0.0.1:8760" }, 403],
    ["somebody behind a proxy on this machine", { "x-forwarded-for": "203.0.113.9" }, 403],
    ["somebody behind another", { forwarded: "for=203.0.113.9" }, 403],
    ["the operator from elsewhere", { host: "vpc.example", authorization: `Bearer ${operatorToken}` }, 200],
    ["somebody with another token", { host: "vpc.example", authorization: "Bearer not-this-one-12345" }, 403],
    [
      "a web page with the token",
      { origin: "http://x.example", authorization: `Bearer ${operatorToken}` },
      403,
    ],
  ])("%s", async (_who, headers, status) => {
    expect(await ask("/_vpcd/metrics", headers)).toBe(status);
    expect(await ask("/_vpcd/tasks/1/end", headers, "POST")).toBe(status === 200 ? 404 : 403);
  });

  test("without a token nobody bears it", async () => {
    const { pages } = viewOf();
    const headers = { host: "vpc.example", authorization: "Bearer undefined" };
    expect((await pages("/_vpcd/metrics", headers, "203.0.113.9")).status).toBe(403);
    expect((await pages("/_vpcd/metrics", { host: "127.0.0.1" }, "203.0.113.9")).status).toBe(403);
    expect((await pages("/_vpcd/metrics", { host: "127.0.0.1" }, "::ffff:127.0.0.1")).status).toBe(200);
  });
});
