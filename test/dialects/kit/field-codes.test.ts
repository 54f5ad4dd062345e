import { describe, expect, test } from "vitest";
import { aliyunActions } from "../../../src/dialects/aliyun-rpc/vocabulary.ts";
import type { AnyAction } from "../../../src/dialects/kit/action.ts";
import { type FoundAction, listActions, loadContract } from "../../../src/dialects/kit/contract.ts";
import { qcloudActions } from "../../../src/dialects/qcloud-v2/vocabulary.ts";
import { commonCodes } from "../../../src/dialects/tencent-v3/common-codes.ts";
import { tencentActions } from "../../../src/dialects/tencent-v3/vocabulary.ts";

// Pages of the first years list no codes: what another of the vendor's pages has for a field counts there.
const aliyunPages = Object.values(loadContract("aliyun-rpc").services).flatMap(({ actions }) =>
  Object.values(actions),
);
const aliyunCodes = new Set(aliyunPages.flatMap(({ errors }) => Object.values(errors).flat()));

const dialects = [
  ["tencent-v3", tencentActions, commonCodes],
  ["qcloud-v2", qcloudActions, new Set(["InvalidParameter"])],
  ["aliyun-rpc", aliyunActions, aliyunCodes],
] as const;

// What is wrong with one field's value: its code is the field's, never the action's for all fields alike.
const aboutOneField = /^request\.(?:malformed|out-of-range|too-long|too-many|duplicate|unsupported)$/;

const codesOf = ({ fieldFaults = {} }: AnyAction) =>
  Object.values(fieldFaults).flatMap((codes) => (typeof codes === "string" ? [codes] : Object.values(codes)));

describe.each(dialects)("the codes of fields in %s", (cloud, actions, common) => {
  const implemented = listActions(cloud).filter((one) => actions.has(one.service, one.name));
  const each = (told: (found: FoundAction, action: AnyAction) => readonly string[]) =>
    Promise.all(
      implemented.map(async (found) => {
        const lines = told(found, await actions.load(found.service, found.name));
        return lines.map((line) => `${found.service}/${found.name}: ${line}`);
      }),
    ).then((lines) => lines.flat());

  test("are never one code for whichever field is wrong", async () => {
    const told = (_found: FoundAction, { faults = {} }: AnyAction) =>
      Object.keys(faults).filter((kind) => aboutOneField.test(kind));
    expect(await each(told)).toEqual([]);
  });

  test("are documented for the action, so that they are answered", async () => {
    const told = ({ action }: FoundAction, own: AnyAction) => {
      const documented = new Set([...Object.values(action.errors).flat(), ...(action.errorsIntl ?? [])]);
      return codesOf(own).filter((code) => !documented.has(code) && !common.has(code));
    };
    expect(await each(told)).toEqual([]);
  });
});
