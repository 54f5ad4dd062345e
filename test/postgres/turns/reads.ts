import {
  type CloudName,
  type Field,
  type FoundAction,
  listActions,
} from "../../../src/dialects/kit/contract.ts";
import { aliyunActions } from "../../../src/dialects/aliyun-rpc/vocabulary.ts";
import { qcloudActions } from "../../../src/dialects/qcloud-v2/vocabulary.ts";
import { tencentActions } from "../../../src/dialects/tencent-v3/vocabulary.ts";
import type { Things } from "./making.ts";

const folders = {
  "tencent-v3": tencentActions,
  "qcloud-v2": qcloudActions,
  "aliyun-rpc": aliyunActions,
} as const;

/** The implemented actions of a dialect that only look, going by their names. */
export function readingActions(dialect: CloudName): readonly FoundAction[] {
  const looks = /^(?:Describe(?!OrCreate)|List|Get|Check|Query|Inquiry)/;
  const folder = folders[dialect];
  return listActions(dialect).filter((one) => looks.test(one.name) && folder.has(one.service, one.name));
}

function thingFor({ name, type }: Field, things: Things): unknown {
  const upper = name.replace(/^[a-z]/, (first) => first.toUpperCase());
  const thing = things[name] ?? things[upper] ?? things[upper.replace(/s$/, "")];
  return type.endsWith("[]") && !Array.isArray(thing) ? [thing] : thing;
}

/** What an action must be told, taken from what there is. */
export function parametersOf({ action }: FoundAction, things: Things): Record<string, unknown> {
  const needed = action.in.filter((field) => field.required === true);
  return Object.fromEntries(needed.map((field) => [field.name, thingFor(field, things)]));
}
