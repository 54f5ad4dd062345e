import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { caller } from "../../src/proof/wire/caller.ts";
import { type Dialect, type Fields, isDone } from "../../src/proof/wire/outcome.ts";
import { type CloudOptions, createCloud } from "../../src/server/index.ts";
import { migrations } from "../../src/store/sql/migrations.ts";
import { root } from "../tree/tree.ts";

/** What an earlier version said of the store that it wrote. */
interface Described {
  readonly schema: number;
  readonly version: string;
  readonly writtenAt: number;
  readonly accounts: NonNullable<CloudOptions["accounts"]>;
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
  readonly described: readonly {
    readonly dialect: Dialect;
    readonly action: string;
    readonly params: Fields;
    readonly answer: Fields;
  }[];
}

const stores = join(root, "test/fixtures/stores");
const rewrite = "node scripts/write-store-fixture.mjs";

const scratch = mkdtempSync(join(tmpdir(), "vpcd-test-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

if (process.env["UPDATE_DOCS"] !== undefined) {
  const { writeStoreFixture } = await import("../../scripts/write-store-fixture.mjs");
  await writeStoreFixture(stores);
}

const fixtures = existsSync(stores) ? readdirSync(stores) : [];

function unpack(fixture: string): string {
  const data = join(scratch, fixture);
  mkdirSync(data);
  const packed = readFileSync(join(stores, fixture, "vpcd.sqlite.gz"));
  writeFileSync(join(data, "vpcd.sqlite"), gunzipSync(packed));
  return data;
}

/** An answer without what belongs to the call rather than to the store. */
function withoutCall(answer: Fields): Fields {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !/^requestid$/i.test(name)));
}

describe("a store that an earlier version wrote", () => {
  test(`is kept for this schema (${rewrite})`, () => {
    expect(fixtures).toContain(`schema-${migrations.length}`);
  });

  for (const fixture of fixtures) {
    const file = join(stores, fixture, "described.json");
    const { schema, version, writtenAt, accounts, credentials, described } = JSON.parse(
      readFileSync(file, "utf8"),
    ) as Described;

    describe(`schema ${schema}, by version ${version}`, () => {
      let cloud: Awaited<ReturnType<typeof createCloud>> | undefined;
      const nowMs = () => writtenAt;
      const open = async () => {
        const rateLimits = { mode: "off", perSecond: {} } as const;
        cloud ??= await createCloud({ data: unpack(fixture), nowMs, accounts, rateLimits });
        return cloud.endpoint;
      };
      afterAll(() => cloud?.close());

      // The first is a client token repeated: it is answered as before, and the rest must show no effect.
      for (const { dialect, action, params, answer } of described) {
        test(`${dialect} ${action} answers as it did`, async () => {
          const call = caller({ endpoint: await open(), credentials, dialect, nowMs });
          const outcome = await call(action, params);
          if (!isDone(outcome)) throw new Error(`${JSON.stringify(outcome)}; before a release: ${rewrite}`);
          // Later versions may say more, never something else.
          expect(outcome.answer).toMatchObject(withoutCall(answer));
        });
      }

      test("goes on: a new address is none that was in use", async () => {
        const call = caller({ endpoint: await open(), credentials, dialect: "tencent-v3", nowMs });
        const taken = new Set(JSON.stringify(described).match(/10\.1\.1\.\d+/g));
        const shown = described.find(({ action }) => action === "DescribeNetworkInterfaces")?.answer;
        const [eni] = (shown?.["NetworkInterfaceSet"] ?? []) as { NetworkInterfaceId: string }[];
        const asked = { NetworkInterfaceId: eni?.NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1 };
        const outcome = await call("AssignPrivateIpAddresses", asked);
        if (!isDone(outcome)) throw new Error(JSON.stringify(outcome));
        const [{ PrivateIpAddress } = { PrivateIpAddress: "" }] = outcome.answer["PrivateIpAddressSet"] as {
          PrivateIpAddress: string;
        }[];
        expect(PrivateIpAddress).toMatch(/^10\.1\./);
        expect(taken.has(PrivateIpAddress)).toBe(false);
      });
    });
  }
});
