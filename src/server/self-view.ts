import type { Host } from "../dialects/kit/host.ts";
import type { Log } from "./log.ts";
import { type Exposition, expose } from "./metrics/exposition.ts";
import { familiesOf } from "./metrics/families.ts";
import type { requestCounts } from "./metrics/request-counts.ts";
import { type Stock, takeStock } from "./metrics/stock.ts";
import type { SelfView } from "./own-pages.ts";
import { storeWatch } from "./store-watch.ts";
import type { Traffic } from "./traffic.ts";
import { version } from "./version.ts";

/** What the server has counted since it began. */
export interface Counted {
  readonly requests: ReturnType<typeof requestCounts>;
  tasksEnded: number;
  /** How many nodes share the store. */
  nodes: number;
}

/** What a view looks at. */
export interface Looked {
  readonly host: Host;
  readonly log: Log;
  readonly counted: Counted;
  readonly traffic: () => Traffic;
  /** How many subnets are told of. */
  readonly subnets: number;
}

// A store that leaves in the middle of this is missing from the page; the rest is still wanted.
async function stockOrNone({ host, log, subnets }: Looked): Promise<Stock | undefined> {
  try {
    return await takeStock(host, subnets);
  } catch (error) {
    log.report(error, "metrics");
    return undefined;
  }
}

async function draw(looked: Looked, view: SelfView): Promise<Exposition> {
  const { counted, traffic } = looked;
  const { executor } = looked.host;
  const { inFlight, connections } = traffic();
  const storeAnswers = await view.storeAnswers();
  const stock = storeAnswers ? await stockOrNone(looked) : undefined;
  const families = familiesOf({
    version: version(),
    requests: counted.requests.read(),
    inFlight,
    connections: connections(),
    ready: (await view.unreadiness()).length === 0,
    storeAnswers,
    store: executor.meter.read(),
    pool: executor.pool?.(),
    tasksEnded: counted.tasksEnded,
    stock,
  });
  return expose(families);
}

/** What the server can tell of itself; those who ask for metrics at once share one answer. */
export function selfView(looked: Looked): SelfView {
  const storeAnswers = storeWatch(looked.host, looked.log);
  let drawing: Promise<Exposition> | undefined;
  const view: SelfView = {
    storeAnswers,
    async unreadiness() {
      const reasons = looked.traffic().leaving ? ["draining"] : [];
      return (await storeAnswers()) ? reasons : [...reasons, "the store does not answer"];
    },
    metrics() {
      drawing ??= draw(looked, view).finally(() => {
        drawing = undefined;
      });
      return drawing;
    },
  };
  return view;
}
