import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Store, StoreConflict } from "../../src/store/port.ts";
import { engines } from "./engines.ts";
import { rangeRow, vpcRow } from "./rows.ts";

const ours = { accountId: "1", region: "north" };
const theirs = { accountId: "2", region: "north" };
const elsewhere = { accountId: "1", region: "south" };

describe.each(engines)("the store on $name", (engine) => {
  let store: Store;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ store, close } = await engine.open());
  });
  afterEach(() => close());

  const make = (...ids: string[]) =>
    store.write(ours, (tx) =>
      tx.insertNumbered(
        "vpc",
        ids.map((id) => vpcRow(id)),
      ),
    );

  test("gives back what was put in, with numbers, flags, lists and nulls as they were", async () => {
    const [seq] = await store.write(ours, (tx) =>
      tx.insertNumbered("vpc", [
        vpcRow("a", { multicast: true, traits: { nested: [1, { deep: null }] }, name: "名 'q' \u2028" }),
      ]),
    );
    const row = await store.read(ours, (tx) => tx.get("vpc", "a"));
    const written = vpcRow("a", {
      multicast: true,
      traits: { nested: [1, { deep: null }] },
      name: "名 'q' \u2028",
    });
    expect({ ...row }).toEqual({ ...written, ...ours, seq, revision: 1 });
  });

  test("shows nobody the rows of another account or region, in any question or change", async () => {
    await make("a", "b");
    for (const scope of [theirs, elsewhere]) {
      await store.write(scope, async (tx) => {
        expect(await tx.get("vpc", "a")).toBeUndefined();
        expect(await tx.getMany("vpc", ["a", "b"])).toEqual([]);
        expect(await tx.lock("vpc", ["a", "b"])).toEqual([]);
        expect(await tx.lockPick("vpc", ["id"], "a")).toBeUndefined();
        expect(await tx.find("vpc", {})).toEqual([]);
        expect(await tx.find("vpc", { anyOf: [{ id: "a" }, { id: "b" }] })).toEqual([]);
        expect(await tx.pick("vpc", ["id"], { where: { id: ["a", "b"] } })).toEqual([]);
        expect(await tx.count("vpc", {})).toBe(0);
        expect(await tx.count("vpc", { where: { name: "a" } })).toBe(0);
        await tx.update("vpc", { id: "a" }, { name: "stolen" });
        expect(await tx.remove("vpc", { id: "a" })).toEqual([]);
      });
    }
    expect((await store.read(ours, (tx) => tx.get("vpc", "a")))?.name).toBe("a");
  });

  test("keeps all of a write or nothing, and the neighbours of one that failed", async () => {
    const failing = store.write(ours, async (tx) => {
      await tx.insert("vpc", [vpcRow("gone")]);
      await tx.insert("vpcCidr", [rangeRow("gone", "10.1.0.0/16")]);
      throw new Error("changed my mind");
    });
    const results = await Promise.allSettled([make("before"), failing, make("after")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const found = await store.read(ours, (tx) => tx.find("vpc", {}));
    expect(found.map(({ id }) => id).toSorted()).toEqual(["after", "before"]);
    expect(await store.read(ours, (tx) => tx.count("vpc", {}))).toBe(2);
  });

  test("refuses a second row under one key, and a child without its parent", async () => {
    await make("a");
    await expect(make("a")).rejects.toBeInstanceOf(StoreConflict);
    const orphan = store.write(ours, (tx) => tx.insert("vpcCidr", [rangeRow("nobody", "10.1.0.0/16")]));
    await expect(orphan).rejects.toBeInstanceOf(StoreConflict);
    await store.write(ours, (tx) => tx.insert("vpcCidr", [rangeRow("a", "10.1.0.0/16")]));
    await expect(store.write(ours, (tx) => tx.remove("vpc", { id: "a" }))).rejects.toBeInstanceOf(
      StoreConflict,
    );
    expect(await store.read(ours, (tx) => tx.count("vpc", {}))).toBe(1);
  });

  test("says which rule refused, whatever was asked for after it", async () => {
    const both = store.write(ours, async (tx) => {
      await tx.insert("vpcCidr", [rangeRow("nobody", "10.1.0.0/16")]);
      // The first of its table: its number has to be fetched.
      await tx.insertNumbered("vpc", [vpcRow("a")]);
    });
    await expect(both).rejects.toBeInstanceOf(StoreConflict);
  });

  test("matches values, lists, pieces of text, bounds and absences", async () => {
    await store.write(ours, (tx) =>
      tx.insert("vpc", [
        vpcRow("a", { name: "front-one", createdAtMs: 1, ipv6Cidr: "2001:db8::/56" }),
        vpcRow("b", { name: "front-two", createdAtMs: 2 }),
        vpcRow("c", { name: "100%_back", createdAtMs: 3, isDefault: true }),
      ]),
    );
    const ids = (query: object) =>
      store.read(ours, async (tx) => (await tx.find("vpc", query)).map(({ id }) => id));
    expect(await ids({ where: { id: ["c", "a", "zz"] } })).toEqual(["a", "c"]);
    expect(await ids({ where: { id: [] } })).toEqual([]);
    expect(await ids({ where: { name: { startsWith: "front" } } })).toEqual(["a", "b"]);
    expect(await ids({ where: { name: { endsWith: "two" } } })).toEqual(["b"]);
    expect(await ids({ where: { name: { contains: "%_" } } })).toEqual(["c"]);
    expect(await ids({ where: { createdAtMs: { above: 1 }, name: { not: "100%_back" } } })).toEqual(["b"]);
    expect(await ids({ where: { createdAtMs: { below: 2 } } })).toEqual(["a"]);
    expect(await ids({ where: { ipv6Cidr: null } })).toEqual(["b", "c"]);
    expect(await ids({ where: { ipv6Cidr: { not: null } } })).toEqual(["a"]);
    expect(await ids({ where: { isDefault: true } })).toEqual(["c"]);
    expect(await ids({ anyOf: [{ id: "a" }, { name: { contains: "back" } }] })).toEqual(["a", "c"]);
    expect(await ids({ anyOf: [] })).toEqual([]);
    expect(
      await ids({ where: { name: { contains: "front" } }, and: [{ name: { contains: "two" } }] }),
    ).toEqual(["b"]);
    expect(await ids({ orderBy: "createdAtMs", descending: true, limit: 2, offset: 1 })).toEqual(["b", "a"]);
  });

  test("finds by rows of another table, there or not there", async () => {
    await make("a", "b");
    await store.write(ours, (tx) => tx.insert("vpcCidr", [rangeRow("b", "10.9.0.0/16")]));
    const having = {
      table: "vpcCidr",
      column: "vpcId",
      equals: "id",
      where: { cidr: "10.9.0.0/16" },
    } as const;
    const ids = (absent: boolean) =>
      store.read(ours, async (tx) =>
        (await tx.find("vpc", { having: [{ ...having, absent }] })).map(({ id }) => id),
      );
    expect([await ids(false), await ids(true)]).toEqual([["b"], ["a"]]);
  });

  test("counts what is there through every coming, going and moving", async () => {
    await make("a", "b", "c");
    const tally = () => store.read(ours, (tx) => tx.count("vpc", {}));
    expect(await tally()).toBe(3);
    await store.write(ours, (tx) => tx.remove("vpc", { id: ["a", "b"] }));
    expect(await tally()).toBe(1);
    await expect(
      store.write(ours, async (tx) => (await tx.remove("vpc", {}), Promise.reject(new Error()))),
    ).rejects.toThrow();
    expect(await tally()).toBe(1);
    expect(await store.read(ours, (tx) => tx.count("vpc", { where: { name: "c" } }))).toBe(1);
  });

  test("a resource's revision grows with its changes and those of what is drawn as part of it", async () => {
    await make("a", "b");
    const revisions = () =>
      store.read(ours, async (tx) => (await tx.find("vpc", {})).map(({ revision }) => revision));
    await store.write(ours, (tx) => tx.update("vpc", { id: "a" }, { name: "new" }));
    expect(await revisions()).toEqual([2, 1]);
    await store.write(ours, (tx) => tx.insert("vpcCidr", [rangeRow("b", "10.1.0.0/16")]));
    expect(await revisions()).toEqual([2, 2]);
    await store.write(ours, (tx) => tx.remove("vpcCidr", { vpcId: "b" }));
    await store.write(ours, (tx) => tx.touch("vpc", ["a"]));
    expect(await revisions()).toEqual([3, 3]);
  });

  test("reads see what was acknowledged, and never what is not committed", async () => {
    const seen: number[] = [];
    const writing = store.write(ours, async (tx) => {
      await tx.insert("vpc", [vpcRow("a")]);
      await tx.insert("vpc", [vpcRow("b")]);
    });
    const reading = store.read(ours, async (tx) =>
      seen.push(await tx.count("vpc", { where: { name: ["a", "b"] } })),
    );
    await Promise.all([writing, reading]);
    expect([0, 2]).toContain(seen[0]);
    expect(await store.read(ours, (tx) => tx.count("vpc", {}))).toBe(2);
  });

  test("says when something was committed, if it can say at all", async () => {
    if (store.version === undefined) return;
    const before = store.version();
    expect([typeof before, store.version()]).toEqual(["number", before]);
    await make("a");
    expect(store.version()).not.toBe(before);
  });

  test("never gives a number twice where numbers are names", async () => {
    const [first] = await make("a");
    await store.write(ours, (tx) => tx.remove("vpc", {}));
    const [second] = await make("b");
    expect(second).toBeGreaterThan(first ?? 0);
  });
});
