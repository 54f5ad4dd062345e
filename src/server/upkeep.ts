import type { Call } from "../operations/kit/call.ts";
import type { Executor } from "../operations/execution/executor.ts";
import { endDueTask, findDueTasks } from "../operations/task/end-due-tasks.ts";
import { forgetOld } from "../operations/upkeep/forget-old.ts";
import type { ServerOptions } from "./options.ts";

/** How often tasks that end by time are looked after, and how often what is old is forgotten. */
const everyMs = { dueTasks: 25, forgetOld: 10 * 60 * 1000, nodes: 2000 } as const;

/** What upkeep needs of the server. */
export interface UpkeepHost {
  readonly executor: Executor;
  readonly nowMs: () => number;
  readonly seed: () => readonly number[];
  readonly report: (error: unknown, about: string) => void;
}

/** What upkeep tells of. */
export interface UpkeepNews {
  taskEnded(): void;
  nodesSeen(nodes: number): void;
}

function endsByTime({ tasks }: ServerOptions): boolean {
  return [tasks.default, ...Object.values(tasks.byOperation)].some(({ ends }) => ends === "after");
}

/** Runs work again and again, never twice at a time; gives what stops it. */
function repeat(
  work: () => Promise<void>,
  intervalMs: number,
  report: UpkeepHost["report"],
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let idle = true;
  let lastProblem: string | undefined;
  // A store that is away is told of once, not at every turn until it is back.
  const tell = (error: unknown) => {
    const problem = String(error);
    if (problem !== lastProblem) report(error, "upkeep");
    lastProblem = problem;
  };
  const timer = setInterval(() => {
    if (!idle) return;
    idle = false;
    running = work()
      .then(() => {
        lastProblem = undefined;
      }, tell)
      .finally(() => {
        idle = true;
      });
  }, intervalMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

/** Ends tasks whose time has come and forgets what is old, until stopped. */
export function startUpkeep(host: UpkeepHost, options: ServerOptions, news: UpkeepNews): () => Promise<void> {
  const callFor = (accountId: string, region: string): Call => ({
    accountId,
    region,
    requestId: "upkeep",
    nowMs: host.nowMs(),
    seed: host.seed(),
    profile: "tencent",
  });
  const endDue = async () => {
    for (const { taskId, accountId, region } of await host.executor.read(findDueTasks, callFor("", ""), {})) {
      const { result } = await host.executor.write(endDueTask, callFor(accountId, region), { taskId });
      if (result) news.taskEnded();
    }
  };
  const forget = async () => {
    await host.executor.write(forgetOld, callFor("", ""), {});
  };
  // Tasks that an earlier configuration left running are ended too, if less promptly.
  const dueEveryMs = endsByTime(options) ? everyMs.dueTasks : 1000;
  const stops = [repeat(endDue, dueEveryMs, host.report), repeat(forget, everyMs.forgetOld, host.report)];
  const { nodes } = host.executor;
  if (nodes !== undefined) {
    stops.push(repeat(async () => news.nodesSeen(await nodes()), everyMs.nodes, host.report));
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
