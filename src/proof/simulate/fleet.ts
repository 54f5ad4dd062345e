import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type SimulationOptions, type SimulationReport, simulate } from "./simulate.ts";

/** Many simulations, one after another in each thread. */
export interface FleetOptions {
  readonly simulations: readonly SimulationOptions[];
  readonly threads: number;
  readonly ended?: (report: SimulationReport) => void;
}

type Message = { readonly report: SimulationReport };

/** Simulates in threads; each has simulations of its own, so that threads change nothing. */
export async function simulateMany({
  simulations,
  threads,
  ended,
}: FleetOptions): Promise<SimulationReport[]> {
  const reports: SimulationReport[] = [];
  const take = async (thread: number) => {
    const own = simulations.filter((_, index) => index % threads === thread);
    if (own.length === 0) return;
    const worker = new Worker(new URL(import.meta.url), { workerData: { simulateAll: own } });
    worker.on("message", ({ report }: Message) => {
      reports.push(report);
      ended?.(report);
    });
    const [code] = (await once(worker, "exit")) as [number];
    if (code !== 0) throw new Error(`a simulating thread ended with ${code}`);
  };
  await Promise.all(Array.from({ length: threads }, (_, thread) => take(thread)));
  return reports.sort((one, other) => one.seed - other.seed);
}

async function simulateOwn(own: readonly SimulationOptions[]): Promise<void> {
  for (const options of own) parentPort?.postMessage({ report: await simulate(options) } satisfies Message);
}

const given = workerData as { readonly simulateAll?: readonly SimulationOptions[] } | null;
if (!isMainThread && given?.simulateAll !== undefined) await simulateOwn(given.simulateAll);
