import type { Host } from "../dialects/kit/host.ts";
import type { HttpAnswer, RawRequest } from "../dialects/kit/http.ts";
import type { Call } from "../operations/kit/call.ts";
import { endTaskByHand, findTask } from "../operations/task/end-task-by-hand.ts";

/** Where the server's own pages are, apart from every vendor's. */
export const labPrefix = "/_vpcd/";

/** An answer of the server's own, in JSON. */
export function jsonAnswer(status: number, value: unknown): HttpAnswer {
  return { status, contentType: "application/json", body: JSON.stringify(value) };
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/i;

// A web page can make a browser send requests here: it cannot leave out Origin, nor name us as the Host.
function isFromHere({ headers }: RawRequest): boolean {
  return headers["origin"] === undefined && loopback.test(headers["host"] ?? "");
}

async function endTask(host: Host, request: RawRequest, taskId: number): Promise<HttpAnswer> {
  const call = (accountId: string, region: string): Call => ({
    accountId,
    region,
    requestId: request.requestId,
    nowMs: host.nowMs(),
    seed: host.seed(),
    profile: "tencent",
  });
  const task = await host.executor.read(findTask, call("", ""), { taskId });
  if (task === undefined) return jsonAnswer(404, { error: `there is no task ${taskId}` });
  const { result } = await host.executor.write(endTaskByHand, call(task.accountId, task.region), { taskId });
  return jsonAnswer(200, { taskId, state: result?.state });
}

/**
 * Answers what people and scripts ask of the server itself: whether it is well, and to end a task by hand.
 */
export async function answerLab(request: RawRequest, host: Host): Promise<HttpAnswer> {
  if (request.path === "/_vpcd/health") return jsonAnswer(200, { status: "ok" });
  const task = /^\/_vpcd\/tasks\/(\d{1,15})\/end$/.exec(request.path);
  if (task === null) return jsonAnswer(404, { error: `there is nothing at ${request.path}` });
  if (request.method !== "POST") return jsonAnswer(405, { error: "send POST to end a task" });
  if (!isFromHere(request)) return jsonAnswer(403, { error: "only this machine may, and no web page" });
  return endTask(host, request, Number(task[1]));
}
