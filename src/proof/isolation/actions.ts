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

/**
 * How late an action is asked of who has what it is about: what takes a part away comes after what changes
 * things, and before what takes the whole away.
 */
export function lateness({ name }: FoundAction): number {
  if (/^(?:Unassign|Detach|Disassociate|Unassociate)/.test(name)) return 1;
  if (/^(?:Delete|Remove).*(?:Rule|Entr|Route|Polic|Dnapt|Tag)/.test(name)) return 2;
  return /^(?:Delete|Release|Terminate|Return|Transform)/.test(name) ? 3 : 0;
}
