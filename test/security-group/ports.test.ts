import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openNetwork } from "../../src/proof/network/open.ts";
import type { RuleSide } from "../../src/proof/network/network.ts";
import { dialects, isDone, type Outcome } from "../../src/proof/wire/outcome.ts";
import { type Cloud, createCloud } from "../../src/server/index.ts";

function done<T>(outcome: Outcome<T>): T {
  if (isDone(outcome)) return outcome.answer;
  throw new Error(JSON.stringify(outcome));
}

let cloud: Cloud;
beforeAll(async () => {
  cloud = await createCloud({ rateLimits: { mode: "off", perSecond: {} }, seed: 9 });
});
afterAll(() => cloud.close());

function networkIn(dialect: (typeof dialects)[number]) {
  const region = dialect === "qcloud-v2" ? "gz" : "ap-guangzhou";
  return openNetwork({ endpoint: cloud.endpoint, credentials: cloud.credentials, dialect, region });
}

describe.each(dialects)("ports of a rule that %s makes", (maker) => {
  test.each(["80", "8000-8010", "all"])("are told in each dialect's own writing: %s", async (port) => {
    const groupId = done(await networkIn("tencent-v3").createGroup("", `${maker} ${port}`));
    const rule = { protocol: "tcp", port, peer: "10.0.0.0/8", action: "accept" } as const;
    const side: RuleSide = { groupId, direction: "ingress" };
    done(await networkIn(maker).addRules(side, [rule], 0));
    for (const reader of dialects) {
      const told = done(await networkIn(reader).rules(groupId));
      expect(told, reader).toMatchObject({ id: groupId, ingress: [rule], egress: [] });
    }
    // Said again it is the same rule: Alibaba's callers may, Tencent's may not.
    const again = await networkIn("tencent-v3").addRules(side, [rule], 0);
    expect(again).toMatchObject({ code: "UnsupportedOperation.DuplicatePolicy" });
    done(await networkIn("aliyun-rpc").addRules(side, [rule], 0));
    done(await networkIn("aliyun-rpc").dropRules({ ...side, rules: [rule], places: [0] }));
    expect(done(await networkIn("tencent-v3").rules(groupId)).ingress).toEqual([]);
  });
});
