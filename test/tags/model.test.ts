import * as fc from "fast-check";
import { expect, it } from "vitest";
import { tencentProfile } from "../../src/dialects/tencent-v3/profile.ts";
import { localExecutor } from "../../src/operations/execution/executor.ts";
import type { Call, Rules } from "../../src/operations/kit/call.ts";
import { declareNewTags } from "../../src/operations/tag/declare-tags.ts";
import { forgetTags } from "../../src/operations/tag/forget-tags.ts";
import { listDeclaredTags, listTagKeys, listTags } from "../../src/operations/tag/list-tags.ts";
import { tagResources } from "../../src/operations/tag/tag-resources.ts";
import { untagResources } from "../../src/operations/tag/untag-resources.ts";
import { createVpc } from "../../src/operations/vpc/create-vpc.ts";
import { memoryStore } from "../../src/store/sqlite/store.ts";

const rules: Rules = {
  profiles: { tencent: tencentProfile },
  quotas: [],
  taskPolicy: { ends: "at-once" },
  taskPolicies: {},
  tokenLifetimeMs: 1000,
  quarantineMs: 0,
  publicCidrs: [],
  publicCidrs6: [],
};

const key = fc.constantFrom("a", "b", "c");
const value = fc.constantFrom("1", "2");
const resource = fc.nat(1);
const step = fc.oneof(
  fc.record({ does: fc.constant("put" as const), resource, key, value }),
  fc.record({
    does: fc.constant("drop" as const),
    resource,
    key,
    value: fc.option(value, { nil: undefined }),
  }),
  fc.record({ does: fc.constant("clear" as const), resource }),
  fc.record({ does: fc.constant("declare" as const), key, value }),
  fc.record({ does: fc.constant("forget" as const), key, value }),
);

const kindOf = (error: unknown) => (error as { fault?: { kind: string } }).fault?.kind;

it("tags, declared tags and their counts agree with a model, whatever happens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const executor = localExecutor(memoryStore(), rules);
      let seed = 0;
      const call = (): Call => ({
        accountId: "1",
        region: "r",
        requestId: String((seed += 1)),
        nowMs: seed,
        seed: [seed],
        profile: "tencent",
      });
      const made = async () =>
        executor.write(createVpc, call(), { name: "", description: "", cidr: "10.0.0.0/16" });
      const ids = [(await made()).result.vpc.id, (await made()).result.vpc.id];
      const at = (index: number) => ({ kind: "vpc", id: ids[index] ?? "" }) as const;
      const carried = new Map<string, string>();
      const declared = new Set<string>();
      const isCarried = (tag: string) =>
        [...carried].some(([place, one]) => `${place.slice(2)}=${one}` === tag);
      for (const one of steps) {
        if (one.does === "put") {
          const tags = [{ key: one.key, value: one.value }];
          await executor.write(tagResources, call(), { resources: [at(one.resource)], tags });
          carried.set(`${one.resource}/${one.key}`, one.value);
          declared.add(`${one.key}=${one.value}`);
        } else if (one.does === "drop") {
          const match = { key: one.key, ...(one.value !== undefined && { value: one.value }) };
          await executor.write(untagResources, call(), { resources: [at(one.resource)], tags: [match] });
          const place = `${one.resource}/${one.key}`;
          if ((one.value ?? carried.get(place)) === carried.get(place)) carried.delete(place);
        } else if (one.does === "clear") {
          await executor.write(untagResources, call(), { resources: [at(one.resource)], tags: "all" });
          for (const place of carried.keys()) if (place.startsWith(`${one.resource}/`)) carried.delete(place);
        } else {
          const tag = `${one.key}=${one.value}`;
          const tags = [{ key: one.key, value: one.value }];
          const operation = one.does === "declare" ? declareNewTags : forgetTags;
          const ended = await executor.write(operation, call(), { tags }).then(() => "done", kindOf);
          if (one.does === "declare") expect(ended).toBe(declared.has(tag) ? "tag.exists" : "done");
          else if (!declared.has(tag)) expect(ended).toBe("tag.not-found");
          else expect(ended).toBe(isCarried(tag) ? "tag.in-use" : "done");
          if (ended === "done" && one.does === "declare") declared.add(tag);
          if (ended === "done" && one.does === "forget") declared.delete(tag);
        }
      }
      const rows = await executor.read(listTags, call(), {});
      const seen = rows.items.map((row) => [`${ids.indexOf(row.resourceId)}/${row.key}`, row.value] as const);
      expect(new Map(seen)).toEqual(carried);
      const known = await executor.read(listDeclaredTags, call(), { offset: 0, limit: 1 });
      expect(known.total).toBe(declared.size);
      const keys = await executor.read(listTagKeys, call(), { offset: 0, limit: 1 });
      expect(keys.total).toBe(new Set([...declared].map((tag) => tag.split("=")[0])).size);
      await executor.close();
    }),
    { numRuns: 60 },
  );
});
