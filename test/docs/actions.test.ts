import { describe, expect, test } from "vitest";
import { type CloudName, type FoundAction, listActions } from "../../src/dialects/kit/contract.ts";
import { aliyunActions } from "../../src/dialects/aliyun-rpc/vocabulary.ts";
import { qcloudActions } from "../../src/dialects/qcloud-v2/vocabulary.ts";
import { tencentActions } from "../../src/dialects/tencent-v3/vocabulary.ts";
import { commonCodes } from "../../src/dialects/tencent-v3/common-codes.ts";

const dialects = [
  ["tencent-v3", tencentActions],
  ["qcloud-v2", qcloudActions],
  ["aliyun-rpc", aliyunActions],
] as const;

function codesOf(found: FoundAction): string[] {
  return [...Object.values(found.action.errors).flat(), ...(found.action.errorsIntl ?? [])];
}

// Alibaba's lists are incomplete action by action : there, a code must be documented somewhere in its
// product.
function allowedFor(name: CloudName, found: FoundAction, actions: readonly FoundAction[]): Set<string> {
  if (name !== "aliyun-rpc") return new Set([...codesOf(found), ...commonCodes]);
  return new Set(actions.filter(({ service }) => service === found.service).flatMap(codesOf));
}

describe.each(dialects)("the action files of %s", (name: CloudName, folder) => {
  const actions = listActions(name);

  test("are all in the contract", () => {
    const known = new Set(actions.map((one) => `${one.service}/${one.name}`));
    expect(folder.names.filter((one) => !known.has(one))).toEqual([]);
  });

  test("load, and name for their faults only codes that the action documents", async () => {
    const wrong: string[] = [];
    for (const found of actions.filter((one) => folder.has(one.service, one.name))) {
      const { faults = {} } = await folder.load(found.service, found.name);
      const codes = Object.values(faults);
      if (codes.length === 0 || codesOf(found).length === 0) continue;
      const allowed = allowedFor(name, found, actions);
      for (const code of codes) if (!allowed.has(code)) wrong.push(`${found.service}/${found.name}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });
});
