import { FaultError } from "../../../domain/fault/fault.ts";
import type { TagFailedResourceOut } from "../../../generated/tencent-v3.ts";
import type { ActionContext } from "../../kit/action.ts";
import { findAction } from "../../kit/contract.ts";
import { wordsOf } from "../../kit/fault-words.ts";
import { pickCode } from "../../kit/pick-code.ts";
import { say } from "../../kit/words.ts";
import { commonCodes } from "../common-codes.ts";
import { candidatesOf } from "../faults/index.ts";
import { fieldName } from "../fields.ts";

/** Does something to each of several resources, and tells of those that it could not be done to. */
export async function eachResource(
  names: readonly string[],
  { opened }: ActionContext,
  change: (name: string) => Promise<void>,
): Promise<TagFailedResourceOut[]> {
  const errors = findAction("tencent-v3", opened.version, opened.action)?.action.errors ?? [];
  const documented = new Set(Object.values(errors).flat());
  const failed: TagFailedResourceOut[] = [];
  for (const name of names) {
    try {
      await change(name);
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      const { fault } = error;
      failed.push({
        Resource: name,
        Code: pickCode(candidatesOf(fault), documented, commonCodes),
        Message: say(wordsOf(fault as never, fieldName), opened.language),
      });
    }
  }
  return failed;
}
