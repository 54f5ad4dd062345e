import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type Cloud, type CloudOptions, createCloud } from "../../src/server/index.ts";
import { aliyunTeller } from "../stories/tellers/aliyun.ts";
import { qcloudTeller } from "../stories/tellers/qcloud.ts";
import { tencentTeller } from "../stories/tellers/tencent.ts";
import type { Dialect, Teller } from "./teller.ts";

const tellers: Readonly<Record<Dialect, (cloud: Cloud) => Teller>> = {
  "tencent-v3": tencentTeller,
  "qcloud-v2": qcloudTeller,
  "aliyun-rpc": aliyunTeller,
};

/** The engines that every story is told on. */
const engines = {
  memory: () => ({ options: {}, clean: () => undefined }),
  file: () => {
    const data = mkdtempSync(join(tmpdir(), "vpcd-story-"));
    return { options: { data }, clean: () => rmSync(data, { recursive: true, force: true }) };
  },
} as const;

/** What a story may say of itself. */
export interface StoryOptions {
  /** Dialects that cannot tell it, each with the reason. */
  readonly notSupported?: { readonly [D in Dialect]?: string };
  /** How the cloud is to be configured, besides its engine. */
  readonly cloud?: CloudOptions;
}

const unlimited: CloudOptions = { rateLimits: { mode: "off", perSecond: {} } };

function tellOn(dialect: Dialect, engine: keyof typeof engines, options: StoryOptions, tell: Story): void {
  describe(`${dialect} on ${engine}`, () => {
    const { options: store, clean } = engines[engine]();
    let cloud: Cloud;
    beforeAll(async () => {
      cloud = await createCloud({ ...unlimited, seed: 20260101, ...options.cloud, ...store });
    });
    afterAll(async () => {
      await cloud.close();
      clean();
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
      else
        for (const engine of Object.keys(engines) as (keyof typeof engines)[])
          tellOn(dialect, engine, options, tell);
    }
  });
}
