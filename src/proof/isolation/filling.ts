import type { Dialect } from "../wire/outcome.ts";
import type { Named } from "./build.ts";
import { prefixOf } from "./leaves.ts";
import type { Filling } from "./parameters.ts";

/** The zone of each dialect's estate. */
export const zones: Readonly<Record<Dialect, string>> = {
  "tencent-v3": "ap-guangzhou-3",
  "qcloud-v2": "100003",
  "aliyun-rpc": "cn-hangzhou-h",
};

/** What parameters are filled with, from the texts that an account was told and what no reading tells. */
export function fillingFrom(dialect: Dialect, texts: ReadonlySet<string>, named: Named = {}): Filling {
  const ids = new Map<string, string[]>(Object.entries(named).map(([name, value]) => [name, [value]]));
  for (const text of texts) {
    const prefix = prefixOf(text);
    if (prefix !== undefined) ids.set(prefix, [...(ids.get(prefix) ?? []), text]);
  }
  return { ids, zone: zones[dialect] };
}
