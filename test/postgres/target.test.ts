import { describe, expect, test } from "vitest";
import { describeTarget, parseTarget } from "../../src/store/postgres/target.ts";

describe("a connection string", () => {
  test("names a user, a password, a host, a port and a database", () => {
    expect(parseTarget("postgres://me:p%40ss@db.example:6543/cloud")).toEqual({
      servers: [{ host: "db.example", port: 6543 }],
      user: "me",
      password: "p@ss",
      database: "cloud",
      primaryOnly: true,
      ssl: false,
    });
  });

  test("may leave most of it out", () => {
    expect(parseTarget("postgresql://db")).toMatchObject({
      servers: [{ host: "db", port: 5432 }],
      user: undefined,
      password: undefined,
      database: "vpcd",
    });
  });

  test("may name several hosts, the one that takes writes being wanted", () => {
    const target = parseTarget("postgres://me@a,b:5433,[::1]:5434/cloud?target_session_attrs=read-write");
    expect(target.servers).toEqual([
      { host: "a", port: 5432 },
      { host: "b", port: 5433 },
      { host: "::1", port: 5434 },
    ]);
    expect(target.primaryOnly).toBe(true);
    expect(parseTarget("postgres://a/b?target_session_attrs=any").primaryOnly).toBe(false);
  });

  test("is shown to people without its password", () => {
    expect(describeTarget(parseTarget("postgres://me:secret@a:1,b:2/cloud"))).toBe("a:1,b:2/cloud");
  });

  test.each([
    ["mysql://a/b", "postgres://user:password@host:5432/database"],
    ["postgres://a/b?sslmode=maybe", "sslmode=maybe: use disable, require"],
    ["postgres://a/b?target_session_attrs=standby", "use read-write, primary or any"],
    ["postgres://a/b?pool=3", "the option pool is not known"],
  ])("that is wrong is refused in words: %s", (text, words) => {
    expect(() => parseTarget(text)).toThrow(words);
  });
});
