import type { Dialect } from "../../wire/outcome.ts";

/** A code for each dialect, or several where the vendor has more than one word; "" where none can be met. */
export type Codes = Readonly<Record<Dialect, string>>;

/** What the vendors call each rule that is broken; QCloud's pages name few things and mostly classes. */
export type CodesByRule = Readonly<Record<string, Codes>>;

/** The codes of one rule, dialect by dialect. */
export function codes(tencent: string, qcloud: string, aliyun: string): Codes {
  return { "tencent-v3": tencent, "qcloud-v2": qcloud, "aliyun-rpc": aliyun };
}
