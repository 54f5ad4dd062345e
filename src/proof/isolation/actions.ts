import { type FoundAction, listActions } from "../../dialects/kit/contract.ts";
import { aliyunActions } from "../../dialects/aliyun-rpc/vocabulary.ts";
import { qcloudActions } from "../../dialects/qcloud-v2/vocabulary.ts";
import { tencentActions } from "../../dialects/tencent-v3/vocabulary.ts";
import type { Dialect } from "../wire/outcome.ts";

const implemented = {
  "tencent-v3": tencentActions,
  "qcloud-v2": qcloudActions,
  "aliyun-rpc": aliyunActions,
} as const;

/** Every action that a dialect has a file for: a new one is among them without anyone remembering. */
export function actionsOf(dialect: Dialect): readonly FoundAction[] {
  return listActions(dialect).filter((found) => implemented[dialect].has(found.service, found.name));
}

/** An action as callers name it. */
export function nameOf(dialect: Dialect, { service, name }: FoundAction): string {
  return dialect === "qcloud-v2" ? name : `${service}.${name}`;
}

/** Whether an action only tells what there is. */
export function isRead({ name }: FoundAction): boolean {
  return /^(?:Describe(?!OrCreate)|List|Get|Query|Check|Inquir)/.test(name);
}

/** Whether an action takes something away, so that it is asked for last. */
export function isRemoval({ name }: FoundAction): boolean {
  return /^(?:Delete|Release|Terminate|Return|Unassign|Detach|Disassociate|Unassociate)/.test(name);
}
