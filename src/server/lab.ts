import type { Host } from "../dialects/kit/host.ts";
import type { HttpAnswer, RawRequest } from "../dialects/kit/http.ts";
import type { Call } from "../operations/kit/call.ts";
import { findEip, setEipCondition, type SetEipCondition } from "../operations/eip/set-eip-condition.ts";
import { endTaskByHand, findTask } from "../operations/task/end-task-by-hand.ts";
import { ownCall } from "./own-call.ts";

/** Where the server's own pages are, apart from every vendor's. */
export const labPrefix = "/_vpcd/";

/** An answer of the server's own, in JSON. */
export function jsonAnswer(status: number, value: unknown): HttpAnswer {
  return { status, contentType: "application/json", body: JSON.stringify(value) };
}

type CallFor = (accountId: string, region: string) => Call;

async function endTask(host: Host, callFor: CallFor, taskId: number): Promise<HttpAnswer> {
  const task = await host.executor.read(findTask, callFor("", ""), { taskId });
  if (task === undefined) return jsonAnswer(404, { error: `there is no task ${taskId}` });
  const { result } = await host.executor.write(endTaskByHand, callFor(task.accountId, task.region), {
    taskId,
  });
  return jsonAnswer(200, { taskId, state: result?.state });
}

const conditions = ["blocked", "inArrears", "deletionProtected"];

function conditionIn({ body }: RawRequest): SetEipCondition["condition"] | undefined {
  try {
    const given: unknown = JSON.parse(body.toString());
    if (typeof given !== "object" || given === null) return undefined;
    const entries = Object.entries(given);
    const known = entries.every(([name, value]) => conditions.includes(name) && typeof value === "boolean");
    return known && entries.length > 0 ? given : undefined;
  } catch {
    return undefined;
  }
}

async function setCondition(
  host: Host,
  callFor: CallFor,
  eipId: string,
  request: RawRequest,
): Promise<HttpAnswer> {
  const condition = conditionIn(request);
  if (condition === undefined) {
    return jsonAnswer(400, { error: `send a JSON object with booleans, of ${conditions.join(", ")}` });
  }
  const eip = await host.executor.read(findEip, callFor("", ""), { eipId });
  if (eip === undefined) return jsonAnswer(404, { error: `there is no public address ${eipId}` });
  await host.executor.write(setEipCondition, callFor(eip.accountId, eip.region), { eipId, condition });
  return jsonAnswer(200, { eipId, ...condition });
}

/** Does what the operator asks: ends a task by hand, or does to an address what only a cloud does. */
export async function answerLab(request: RawRequest, host: Host): Promise<HttpAnswer> {
  const [, taskId] = /^\/_vpcd\/tasks\/(\d{1,15})\/end$/.exec(request.path) ?? [];
  const [, eipId] = /^\/_vpcd\/eips\/([0-9a-z-]{1,64})\/condition$/.exec(request.path) ?? [];
  if (taskId === undefined && eipId === undefined) {
    return jsonAnswer(404, { error: `there is nothing at ${request.path}` });
  }
  if (request.method !== "POST") return jsonAnswer(405, { error: "send POST" });
  const callFor: CallFor = (accountId, region) => ownCall(host, accountId, region, request.requestId);
  if (eipId !== undefined) return setCondition(host, callFor, eipId, request);
  return endTask(host, callFor, Number(taskId));
}
