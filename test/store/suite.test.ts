import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SecurityGroup } from "../../src/domain/security-group/security-group.ts";
import type { Vpc } from "../../src/domain/vpc/vpc.ts";
import { type Query, type ReadTx, type Store, StoreConflict } from "../../src/store/port.ts";
import { engines } from "./engines.ts";
import { groupRow, rangeRow, vpcRow } from "./rows.ts";

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

  test("takes as many rows as were asked for, the first ones, whatever else is there", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ poolId: "p", address: `a${at}`, freedAtMs: at }));
    await store.write(ours, (tx) => tx.insert("restingAddress", rows));
    for (let first = 0; first < 60; first += 3) {
      const query = { where: { poolId: "p" }, limit: 3 } as const;
      const others = first % 2 === 0 ? "pass" : "wait";
      const taken = await store.write(ours, (tx) => tx.take("restingAddress", query, others));
      expect(taken.map(({ address }) => address)).toEqual([`a${first}`, `a${first + 1}`, `a${first + 2}`]);
    }
    const rest = await store.write(ours, (tx) => tx.take("restingAddress", { limit: 9 }, "wait"));
    expect(rest).toEqual([]);
  });

  test("never gives a number twice where numbers are names", async () => {
    const [first] = await make("a");
    await store.write(ours, (tx) => tx.remove("vpc", {}));
    const [second] = await make("b");
    expect(second).toBeGreaterThan(first ?? 0);
  });

  // One of these is counted by a tally, the other by looking.
  const perVpc = { column: "vpcId", per: "vpc" } as const;
  const groupsPer = async (tx: ReadTx, found: Query<Vpc>, query?: Query<SecurityGroup>) => {
    const more = query === undefined ? {} : { query };
    return Object.fromEntries(await tx.countPer({ table: "securityGroup", ...perVpc, found, ...more }));
  };
  const rangesPer = async (tx: ReadTx, found: Query<Vpc>) =>
    Object.fromEntries(await tx.countPer({ table: "vpcCidr", ...perVpc, found }));

  test("counts for many rows at once, for each that is found and for no other", async () => {
    await make("a", "b", "c", "d");
    await store.write(ours, async (tx) => {
      const groups = [groupRow("g1", "a", "x"), groupRow("g2", "a"), groupRow("g3", "b")];
      await tx.insert("securityGroup", groups);
      await tx.insert("vpcCidr", [rangeRow("a", "172.16.0.0/16"), rangeRow("d", "172.16.0.0/16")]);
    });
    const found = { where: { id: ["a", "b", "c", "nobody"] } };
    await store.read(ours, async (tx) => {
      expect(await groupsPer(tx, found)).toEqual({ a: 2, b: 1, c: 0 });
      expect(await groupsPer(tx, found, { where: { name: ["x", "g3"] } })).toEqual({ a: 1, b: 1, c: 0 });
      expect(await rangesPer(tx, found)).toEqual({ a: 1, b: 0, c: 0 });
      expect(await groupsPer(tx, { orderBy: "name", offset: 1, limit: 2 })).toEqual({ b: 1, c: 0 });
      expect(await groupsPer(tx, { where: { id: "nobody" } })).toEqual({});
    });
    for (const scope of [theirs, elsewhere]) {
      await store.read(scope, async (tx) => {
        expect([await groupsPer(tx, found), await rangesPer(tx, found)]).toEqual([{}, {}]);
      });
    }
    await store.read("system", async (tx) => {
      expect(await groupsPer(tx, found)).toEqual({ a: 2, b: 1, c: 0 });
    });
  });

  test("counts for many rows what a change has done so far, and what is left when it fails", async () => {
    await make("a", "b");
    await store.write(ours, (tx) => tx.insert("securityGroup", [groupRow("g1", "a"), groupRow("g2", "a")]));
    const seen = (tx: ReadTx) => Promise.all([groupsPer(tx, {}), rangesPer(tx, {})]);
    const failed = store.write(ours, async (tx) => {
      await tx.insert("securityGroup", [groupRow("g3", "b")]);
      await tx.insert("vpcCidr", [rangeRow("b", "172.16.0.0/16")]);
      await tx.remove("securityGroup", { id: "g1" });
      expect(await seen(tx)).toEqual([
        { a: 1, b: 1 },
        { a: 0, b: 1 },
      ]);
      await tx.update("securityGroup", { id: "g2" }, { vpcId: "b" });
      expect(await groupsPer(tx, { where: { id: ["a", "b"] } })).toEqual({ a: 0, b: 2 });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await store.read(ours, seen)).toEqual([
      { a: 2, b: 0 },
      { a: 0, b: 0 },
    ]);
  });

  test("finds rows by rows two tables away, and never through another's", async () => {
    await make("a", "b");
    await store.write(ours, (tx) =>
      tx.insert("securityGroup", [groupRow("g1", "a"), groupRow("g2", "b"), groupRow("g3", "b")]),
    );
    await store.write(ours, (tx) => tx.insert("vpcCidr", [rangeRow("b", "172.16.0.0/16")]));
    const ranged = (cidr: string) =>
      ({ table: "vpcCidr", column: "vpcId", equals: "id", where: { cidr } }) as const;
    const inRanged = (cidr: string) =>
      ({ table: "vpc", column: "id", equals: "vpcId", where: {}, having: [ranged(cidr)] }) as const;
    const grouped = (cidr: string, absent = false): Query<SecurityGroup> => ({
      having: [{ ...inRanged(cidr), absent }],
    });
    const idsIn = async (tx: ReadTx, query: Query<SecurityGroup>) =>
      (await tx.find("securityGroup", query)).map(({ id }) => id);
    await store.read(ours, async (tx) => {
      expect(await idsIn(tx, grouped("172.16.0.0/16"))).toEqual(["g2", "g3"]);
      expect(await idsIn(tx, grouped("172.16.0.0/16", true))).toEqual(["g1"]);
      expect(await idsIn(tx, grouped("172.17.0.0/16"))).toEqual([]);
    });
    await store.read(theirs, async (tx) => expect(await idsIn(tx, grouped("172.16.0.0/16"))).toEqual([]));
  });
});
