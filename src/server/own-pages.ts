import type { Host } from "../dialects/kit/host.ts";
import type { HttpAnswer, RawRequest } from "../dialects/kit/http.ts";
import { answerLab, jsonAnswer } from "./lab.ts";
import type { Exposition } from "./metrics/exposition.ts";
import { isOperator } from "./trust.ts";

/** What the server can tell of itself. */
export interface SelfView {
  storeAnswers(): Promise<boolean>;
  /** Why it wants no requests; empty when it does. */
  unreadiness(): Promise<readonly string[]>;
  metrics(): Promise<Exposition>;
}

/** Answers the server's own pages; `peer` is the address that the connection comes from. */
export type OwnPages = (request: RawRequest, peer: string) => Promise<HttpAnswer>;

type Page = (view: SelfView) => Promise<HttpAnswer>;

const health: Page = async (view) => {
  const store = (await view.storeAnswers()) ? "ok" : "does not answer";
  return jsonAnswer(200, { status: "ok", store });
};

const ready: Page = async (view) => {
  const reasons = await view.unreadiness();
  return reasons.length === 0
    ? jsonAnswer(200, { status: "ready" })
    : jsonAnswer(503, { status: "not ready", reasons });
};

const metrics: Page = async (view) => ({ status: 200, ...(await view.metrics()) });

/** What anybody may read, and what only the operator may. */
const open: Readonly<Record<string, Page>> = { "/_vpcd/health": health, "/_vpcd/ready": ready };
const guarded: Readonly<Record<string, Page>> = { "/_vpcd/metrics": metrics };

function refusal(token: string | undefined): HttpAnswer {
  const otherwise = token === undefined ? "" : " or who bears the operator's token";
  return jsonAnswer(403, { error: `only this machine${otherwise} may, and no web page` });
}

/** The server's own pages: its health, its metrics, and the lab. */
export function ownPages(host: Host, view: SelfView, token: string | undefined): OwnPages {
  return async (request, peer) => {
    const { path, method } = request;
    const page = open[path] ?? guarded[path];
    if (page !== undefined && method !== "GET" && method !== "HEAD")
      return jsonAnswer(405, { error: "send GET" });
    if (page !== undefined && path in open) return page(view);
    if (!isOperator(request, peer, token)) return refusal(token);
    return page === undefined ? answerLab(request, host) : page(view);
  };
}
