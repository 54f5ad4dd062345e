import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CloudName } from "../../../src/dialects/kit/contract.ts";
import { type Call, caller } from "../../../src/proof/wire/caller.ts";
import { isDone, type Outcome } from "../../../src/proof/wire/outcome.ts";
import { type Cloud, createCloud } from "../../../src/server/index.ts";
import { tables } from "../../../src/store/tables/index.ts";
import { makeDatabase, type TestDatabase } from "../../kit/postgres.ts";
import { countTurns, type TurnCounter } from "../../kit/turn-counter.ts";
import { aliyunWorld } from "./aliyun-world.ts";
import type { Things } from "./making.ts";
import { refusing, told } from "./told.ts";
import { parametersOf, readingActions } from "./reads.ts";
import { tencentWorld } from "./tencent-world.ts";

const most = 3;
const dialects: readonly CloudName[] = ["tencent-v3", "qcloud-v2", "aliyun-rpc"];
const worlds: Record<string, Things> = {};

let database: TestDatabase;
let direct: pg.Client;

const openCloud = (store: string) => createCloud({ store, rateLimits: { mode: "off", perSecond: {} } });

const callerOf = ({ endpoint, credentials }: Cloud, dialect: CloudName): Call =>
  caller({ endpoint, credentials, dialect });

beforeAll(async () => {
  database = await makeDatabase();
  direct = new pg.Client({ connectionString: database.url });
  await direct.connect();
  const cloud = await openCloud(database.url);
  const [tencent, aliyun] = await Promise.all([
    tencentWorld(callerOf(cloud, "tencent-v3")),
    aliyunWorld(callerOf(cloud, "aliyun-rpc")),
  ]);
  Object.assign(worlds, { "tencent-v3": tencent, "qcloud-v2": tencent, "aliyun-rpc": aliyun });
  await cloud.close();
}, 120_000);

afterAll(async () => {
  await direct.end();
  await database.drop();
});

// Whatever was drawn already is out of date from here on.
function forgetDrawings(): Promise<unknown> {
  const revised = Object.values(tables).filter((table) => "revision" in table.columns);
  return direct.query(revised.map(({ name }) => `update ${name} set revision = revision + 1`).join("; "));
}

interface Taken {
  readonly turns: number;
  readonly outcome: Outcome<unknown>;
}

/** How many turns a call takes at best: a machine that stalls can only add to them. */
async function turnsOf(counter: TurnCounter, call: () => Promise<Outcome<unknown>>): Promise<Taken> {
  let turns = Infinity;
  for (let attempt = 0; ; attempt += 1) {
    await forgetDrawings();
    const before = counter.turns();
    const outcome = await call();
    // What is sent behind an answer belongs to the call that caused it.
    await new Promise((resolve) => setTimeout(resolve, 25));
    turns = Math.min(turns, counter.turns() - before);
    if (turns <= most || attempt === 4) return { turns, outcome };
  }
}

describe.concurrent("how often a look waits for PostgreSQL", () => {
  test.each(dialects)("%s: every action three times at most", { timeout: 60_000 }, async (dialect) => {
    const counter = await countTurns(database.url);
    const cloud = await openCloud(counter.url);
    const call = callerOf(cloud, dialect);
    const things = worlds[dialect] ?? {};
    const wishes = told[dialect](things);
    const over: Record<string, number> = {};
    const refused: Record<string, Outcome<unknown>> = {};
    for (const found of readingActions(dialect)) {
      const name = `${found.service}.${found.name}`;
      const parameters = { ...parametersOf(found, things), ...wishes[name] };
      const { turns, outcome } = await turnsOf(counter, () => call(name, parameters));
      if (!isDone(outcome) && !refusing[dialect].includes(name)) refused[name] = outcome;
      if (turns > most) over[name] = turns;
    }
    await cloud.close();
    await counter.close();
    expect({ over, refused }).toEqual({ over: {}, refused: {} });
  });
});
