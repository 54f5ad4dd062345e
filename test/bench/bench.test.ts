import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Said, scriptOf, tripsOf } from "../../bench/pgbench.mjs";
import { bars, curves } from "../../bench/plot.mjs";
import { markdownTable, partText, placed } from "../../bench/report.mjs";
import { type Tap, tap } from "../../bench/wire-tap.mjs";
import pg from "pg";
import { makeDatabase, type TestDatabase } from "../kit/postgres.ts";

describe("what passes between a client and PostgreSQL is written down", () => {
  let database: TestDatabase;
  let door: Tap;
  let client: pg.Client;

  beforeAll(async () => {
    database = await makeDatabase();
    door = await tap(database.url);
    const options = { connectionString: door.url, pipeline: true };
    client = new pg.Client(options);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await door.close();
    await database.drop();
  });

  test("statements, their values, and which were sent without waiting for answers", async () => {
    const [said = []] = await door.during(async () => {
      await Promise.all([client.query("begin"), client.query("select $1::text, $2::int", ["a:b'", null])]);
      await client.query({ name: "again", text: "select $1::int", values: [7] });
      await Promise.all([
        client.query({ name: "again", text: "select $1::int", values: [8] }),
        client.query("commit"),
      ]);
    });
    expect(tripsOf(said).map((trip) => trip.map(({ sql, values }) => [sql, values]))).toEqual([
      [
        ["begin", []],
        ["select $1::text, $2::int", ["a:b'", null]],
      ],
      [["select $1::int", ["7"]]],
      [
        ["select $1::int", ["8"]],
        ["commit", []],
      ],
    ]);
  });
});

const said = (trip: number, sql: string, ...values: (string | null)[]): Said => ({ trip, sql, values });

const assign = [
  said(1, "begin"),
  said(1, "select 1 from eni where id = $1 for no key update", "eni-1"),
  said(2, "select n from tally where key_ = $1", "a|eni-1|4"),
  said(
    2,
    'select id as "id" from address_pool where pool_id = $1 and $2 > 0 for update skip locked',
    "p",
    "3",
  ),
  said(3, "select address from private_ip where address = $1", "10.0.0.9"),
  said(4, "insert into private_ip values ($1, $2, $3)", "10.0.0.9", null, "it's 5:15"),
  said(4, "insert into other values ($1)", '["eni/eni-1"]'),
  said(4, "commit"),
];

describe("a transaction becomes a script of pgbench", () => {
  const script = scriptOf(assign, { eni: "eni-1", address: "10.0.0.9" }, ["\\set eni random(0, 9)"]);

  test("in as many trips: the row that is drawn takes one, and what was sent with it goes before", () => {
    const shape = script.split("\n").filter((line) => line.startsWith("\\") || line.includes("gset"));
    const pipeline = ["\\startpipeline", "\\endpipeline"];
    const kinds = shape.map((line) => /gset|^\\\w+/.exec(line)?.[0]);
    const draw = ["gset", "\\if", "gset", "\\endif"];
    expect(kinds).toEqual(["\\set", ...pipeline, ...draw, ...pipeline, ...pipeline]);
  });

  test("what varies is drawn, also inside of other values", () => {
    expect(script).toContain("where id = :eni for no key update;");
    expect(script).toContain("key_ = ('a|' || :eni::text || '|4');");
    expect(script).toContain(`values (('["eni/' || :eni::text || '"]')::json);`);
  });

  test("and what does not is as it was, and no variable of pgbench's", () => {
    expect(script).toContain("values (:address, null, U&'it''s 5\\003a15');");
  });
});

describe("the page is written from the numbers of a run", () => {
  const part = {
    name: "one",
    title: "One",
    tables: [[{ name: "a", "vpcd/s": 12_345, ratio: undefined }]],
    notes: ["Said."],
    plots: [{ file: "one", svg: "" }],
  };

  test("a table has the columns that have numbers", () => {
    expect(markdownTable(part.tables[0] ?? [])).toBe("|  | vpcd/s |\n| --- | --: |\n| a | 12,345 |");
  });

  test("a part is put between its markers again and again, and nothing else changes", () => {
    const page = "# Page\n<!-- bench:one -->\nold\n<!-- end:one -->\nrest\n";
    const written = placed(page, "one", partText(part));
    expect(written).toMatch(/^# Page\n<!-- bench:one -->\n\n## One\n\n!\[One\]\(benchmarks\/one\.svg\)/);
    expect(written).toMatch(/Said\. Measured .*\n\n<!-- end:one -->\nrest\n$/);
    expect(written).not.toContain("old");
    expect(placed(written, "one", partText(part))).toBe(written);
    expect(() => placed(page, "two", "")).toThrow("no markers for two");
  });
});

describe("plots", () => {
  test("bars are as long as their numbers", () => {
    const svg = bars(
      "T",
      "per second",
      ["vpcd", "floor"],
      [{ name: "a<b", ours: 50, floor: 100, ratio: 0.5 }],
    );
    const [ours, floor] = [...svg.matchAll(/width="([\d.]+)" height="15"/g)].map(([, long]) => Number(long));
    expect(floor).toBeGreaterThan(100);
    expect(ours).toBeCloseTo((floor ?? 0) / 2, 0);
    expect(svg).toContain("a&lt;b");
    expect(svg).toContain("ratio 0.50");
  });

  test("a tenfold step is as wide as the next", () => {
    const points = [1000, 10_000, 100_000].map((x) => [x, x / 1000] as const);
    const svg = curves("T", { x: "x", y: "y" }, [{ name: "c", points }]);
    const xs = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeCloseTo((xs[2] ?? 0) - (xs[1] ?? 0), 0);
  });
});
