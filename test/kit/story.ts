import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { aliyunTeller } from "../stories/tellers/aliyun.ts";
import { qcloudTeller } from "../stories/tellers/qcloud.ts";
import { tencentTeller } from "../stories/tellers/tencent.ts";
import { makeDatabase } from "./postgres.ts";
import type { Dialect, Teller } from "./teller.ts";

const tellers: Readonly<Record<Dialect, (cloud: Cloud) => Teller>> = {
  "tencent-v3": tencentTeller,
  "qcloud-v2": qcloudTeller,
  "aliyun-rpc": aliyunTeller,
};

/** The engines that every story is told on. */
export const engines: Readonly<Record<string, () => Promise<Place>>> = {
  memory: async () => ({ options: {}, clean: async () => undefined }),
  file: async () => {
    const data = mkdtempSync(join(tmpdir(), "vpcd-story-"));
    return { options: { data }, clean: async () => rmSync(data, { recursive: true, force: true }) };
  },
  postgres: async () => {
    const { url, drop } = await makeDatabase();
    return { options: { store: url, storePool: { connections: 4, waiting: 100 } }, clean: drop };
  },
};

/** Where a cloud of a story keeps what it knows. */
export interface Place {
  readonly options: CloudOptions;
  readonly clean: () => Promise<void>;
}

/** What a story may say of itself. */
export interface StoryOptions {
  /** Dialects that cannot tell it, each with the reason. */
  readonly notSupported?: { readonly [D in Dialect]?: string };
  /** How the cloud is to be configured, besides its engine. */
  readonly cloud?: CloudOptions;
}

const unlimited: CloudOptions = { rateLimits: { mode: "off", perSecond: {} } };

function tellOn(dialect: Dialect, engine: string, options: StoryOptions, tell: Story): void {
  describe(`${dialect} on ${engine}`, () => {
    let place: Place | undefined;
    let cloud: Cloud;
    beforeAll(async () => {
      place = await engines[engine]?.();
      cloud = await createCloud({ ...unlimited, seed: 20260101, ...options.cloud, ...place?.options });
    });
    afterAll(async () => {
      await cloud.close();
      await place?.clean();
    });
    test("is told", () => tell(tellers[dialect](cloud)));
  });
}

/** What happens, in the network's own words. */
export type Story = (teller: Teller) => Promise<void>;

/** Tells a story once in each dialect and on each engine; a dialect that cannot tell it says why. */
export function story(title: string, tell: Story, options: StoryOptions = {}): void {
  describe(title, () => {
    for (const dialect of Object.keys(tellers) as Dialect[]) {
      const reason = options.notSupported?.[dialect];
      if (reason !== undefined) test.skip(`${dialect}: ${reason}`, () => undefined);
      else for (const engine of Object.keys(engines)) tellOn(dialect, engine, options, tell);
    }
  });
}
