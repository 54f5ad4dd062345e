import type { Fault } from "../../domain/fault/fault.ts";
import { findRegion } from "../catalogue/regions.ts";
import { ownCode } from "../kit/action.ts";
import { type FoundAction, findAction, hasVersion } from "../kit/contract.ts";
import { decode } from "../kit/decode.ts";
import { tencentV3Rules } from "../kit/decode-rules.ts";
import type { DecodeProblem } from "../kit/decode-problem.ts";
import type { OpenedCall } from "../kit/envelope.ts";
import { wordsOf } from "../kit/fault-words.ts";
import { encodeJson } from "../kit/fragment.ts";
import type { Host, Throttled } from "../kit/host.ts";
import type { HttpAnswer, RawRequest } from "../kit/http.ts";
import { pickCode } from "../kit/pick-code.ts";
import { actionFolder } from "../kit/registry.ts";
import type { Located, Vocabulary } from "../kit/serve.ts";
import { busyWords, wordsOfTrouble } from "../kit/trouble-words.ts";
import { WireError } from "../kit/wire-error.ts";
import { say } from "../kit/words.ts";
import { commonCodes } from "./common-codes.ts";
import { requestLanguage } from "./envelope/index.ts";
import { candidatesOf } from "./faults/index.ts";
import { fieldName } from "./fields.ts";
import { unimplemented, unknownAction, unknownRegion, unknownVersion, wordsOfProblem } from "./refusals.ts";

/** An API 3.0 action with its contract and the codes it documents. */
export interface TencentAction extends Located {
  readonly codes: ReadonlySet<string>;
}

/** The actions that are implemented. */
export const tencentActions = actionFolder(new URL("./actions/", import.meta.url));

const located = new WeakMap<FoundAction, TencentAction>();

async function locate(call: OpenedCall): Promise<TencentAction> {
  const found = findAction("tencent-v3", call.version, call.action);
  if (found === undefined) {
    throw hasVersion("tencent-v3", call.version) ? unknownAction(call) : unknownVersion(call);
  }
  const known = located.get(found);
  if (known !== undefined) return known;
  if (!tencentActions.has(found.service, found.name)) throw unimplemented(call);
  const { errors, errorsIntl = [], qps } = found.action;
  const entry: TencentAction = {
    service: found.service,
    name: found.name,
    action: await tencentActions.load(found.service, found.name),
    perSecond: qps ?? 20,
    found,
    codes: new Set([...Object.values(errors).flat(), ...errorsIntl]),
  };
  located.set(found, entry);
  return entry;
}

function regionOf(call: OpenedCall, { action }: TencentAction, host: Host): string {
  const { region = "" } = call;
  if (action.regionless === true) return region === "" ? "ap-guangzhou" : region;
  if (region === "")
    throw new WireError("MissingParameter", {
      en: "The parameter Region is missing.",
      zh: "缺少参数 Region。",
    });
  const known = findRegion("tencent", region) ?? host.catalogue.regions.find((one) => one.id === region);
  if (known === undefined) throw unknownRegion(region);
  return region;
}

function codeOf(fault: Fault, entry: TencentAction | undefined): string {
  const own = ownCode(entry?.action, fault);
  const documented = entry?.codes ?? new Set();
  if (own !== undefined && (documented.has(own) || commonCodes.has(own))) return own;
  return pickCode(candidatesOf(fault), documented, commonCodes);
}

function answer(response: string): HttpAnswer {
  return { status: 200, contentType: "application/json", body: `{"Response":${response}}` };
}

/** Tencent Cloud API 3.0: its actions, codes and answers, under whichever signature they come. */
export const tencentVocabulary: Vocabulary<TencentAction> = {
  name: "tencent-v3",
  profile: "tencent",
  locate,
  regionOf,
  decode: ({ found }, call) => decode(found, call.parameters, call.typed, tencentV3Rules),
  throttled({ count, limit }: Throttled) {
    return new WireError("RequestLimitExceeded", {
      en:
        `Your current request times equals to \`${count}\` in a second, which exceeds the frequency limit ` +
        `\`${limit}\` for a second. Please reduce the frequency of calls.`,
      zh: `您当前每秒请求 \`${count}\` 次，超过了每秒频率上限 \`${limit}\` 次，请稍后重试。`,
    });
  },
  struck: ({ code, words, status }) => new WireError(code, words, status),
  ofFault(fault: Fault, entry) {
    const words = wordsOf(fault as never, (field) => fieldName(field, entry?.action.fields, entry?.found));
    return new WireError(codeOf(fault, entry), words);
  },
  ofProblem(problem: DecodeProblem) {
    const code = { missing: "MissingParameter", unknown: "UnknownParameter" }[problem.kind as string];
    return new WireError(code ?? "InvalidParameter", wordsOfProblem(problem));
  },
  busy: () => new WireError("RequestLimitExceeded", busyWords),
  internal: (trouble) => new WireError("InternalError", wordsOfTrouble[trouble]),
  success(_call, _entry, output, requestId) {
    const fields = encodeJson(output);
    return answer(`${fields === "{}" ? "{" : `${fields.slice(0, -1)},`}"RequestId":"${requestId}"}`);
  },
  failure(request: RawRequest, call, error) {
    const language = call?.language ?? requestLanguage(request);
    const Error = { Code: error.code, Message: say(error.words, language) };
    return answer(JSON.stringify({ Error, RequestId: request.requestId }));
  },
};
