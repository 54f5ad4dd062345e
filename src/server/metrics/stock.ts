import {
  type AddressCounts,
  countAddresses,
  findSubnetPlaces,
} from "../../operations/subnet/count-addresses.ts";
import { countTasks, type TaskCounts } from "../../operations/task/count-tasks.ts";
import type { Host } from "../../dialects/kit/host.ts";
import { ownCall } from "../own-call.ts";

/** How late a task may be before it counts as overdue. */
const graceMs = 1000;

/** Subnets that are counted in one transaction, so that none is long. */
const atATime = 100;

/** A subnet's addresses by state, and whose they are. */
export interface SubnetStock extends AddressCounts {
  readonly accountId: string;
  readonly region: string;
}

/** What the whole network has, over all accounts. */
export interface Stock {
  readonly tasks: TaskCounts;
  readonly subnets: readonly SubnetStock[];
  /** Whether there are more subnets than are told. */
  readonly more: boolean;
}

type StockHost = Pick<Host, "executor" | "nowMs" | "seed">;

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Reads what the network has, at a cost that `limit` bounds: so many subnets are told, the oldest first. */
export async function takeStock(host: StockHost, limit: number): Promise<Stock> {
  const { executor } = host;
  const tasks = await executor.read(countTasks, ownCall(host), { graceMs });
  const places = await executor.read(findSubnetPlaces, ownCall(host), { limit: limit + 1 });
  const byOwner = new Map<string, (typeof places)[number][]>();
  for (const place of places.slice(0, limit)) {
    const key = `${place.accountId}|${place.region}`;
    byOwner.set(key, [...(byOwner.get(key) ?? []), place]);
  }
  const subnets: SubnetStock[] = [];
  for (const group of [...byOwner.values()].flatMap((owned) => chunks(owned, atATime))) {
    const { accountId = "", region = "" } = group[0] ?? {};
    const ids = group.map(({ id }) => id);
    const counts = await executor.read(countAddresses, ownCall(host, accountId, region), ids);
    subnets.push(...counts.map((count) => ({ ...count, accountId, region })));
  }
  return { tasks, subnets, more: places.length > limit };
}
