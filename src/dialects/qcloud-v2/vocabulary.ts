import type { Fault } from "../../domain/fault/fault.ts";
import { findLegacyRegion, findRegion } from "../catalogue/regions.ts";
import { ownCode } from "../kit/action.ts";
import { type FoundAction, findAction } from "../kit/contract.ts";
import { decode } from "../kit/decode.ts";
import { qcloudV2Rules } from "../kit/decode-rules.ts";
import type { OpenedCall } from "../kit/envelope.ts";
import { wordsOf } from "../kit/fault-words.ts";
import { encodeJson } from "../kit/fragment.ts";
import type { Host } from "../kit/host.ts";
import type { HttpAnswer } from "../kit/http.ts";
import { unimplementedWords, unknownWords } from "../kit/missing-action.ts";
import { actionFolder } from "../kit/registry.ts";
import type { Located, Vocabulary } from "../kit/serve.ts";
import { busyWords, wordsOfTrouble } from "../kit/trouble-words.ts";
import { WireError } from "../kit/wire-error.ts";
import { say } from "../kit/words.ts";
import { wordsOfProblem } from "../tencent-v3/refusals.ts";
import { commonCodes } from "./codes.ts";
import { faultCodes } from "./faults/index.ts";
import { fieldName } from "./fields.ts";

/** A v2 action with the names that it documents. */
export interface V2Action extends Located {
  readonly names: ReadonlySet<string>;
}

/** An error with its numeric class, which v2 sends beside its name. */
class V2Error extends WireError {
  readonly number: number;

  constructor(name: string, number: number, words: WireError["words"]) {
    super(name, words);
    this.number = number;
  }
}

/** The actions that are implemented. */
export const qcloudActions = actionFolder(new URL("./actions/", import.meta.url));

/** What a class is called when the action documents no name for it. */
const classNames: Readonly<Record<number, string>> = {
  4000: "InvalidParameter",
  4400: "LimitExceeded",
  5000: "ResourceNotFound",
  5100: "OperationFailed",
  6100: "UnsupportedOperation",
};

/** Names that any action of the VPC module may answer with. */
const sharedNames: ReadonlySet<string> = new Set(["ActionLocked", "ServiceUnavailable", "LimitExceeded"]);

const located = new WeakMap<FoundAction, V2Action>();

async function locate({ action }: OpenedCall): Promise<V2Action> {
  const found = findAction("qcloud-v2", "", action);
  if (found === undefined) {
    throw new WireError("InvalidAction", unknownWords(action));
  }
  const known = located.get(found);
  if (known !== undefined) return known;
  if (!qcloudActions.has(found.service, found.name)) {
    throw new WireError("UnsupportedOperation", unimplementedWords(action));
  }
  const entry: V2Action = {
    service: found.service,
    name: found.name,
    action: await qcloudActions.load(found.service, found.name),
    perSecond: undefined,
    names: new Set(Object.values(found.action.errors).flat()),
    found,
  };
  located.set(found, entry);
  return entry;
}

function regionOf({ region = "" }: OpenedCall, { action }: V2Action, host: Host): string {
  if (region === "" && action.regionless === true) return "ap-guangzhou";
  const known =
    findLegacyRegion(region) ??
    findRegion("tencent", region) ??
    host.catalogue.regions.find((one) => one.id === region);
  if (known !== undefined) return known.id;
  const en =
    region === "" ? "The parameter Region is missing." : `The region \`${region}\` of Region does not exist.`;
  const zh = region === "" ? "缺少参数 Region。" : `参数 Region 的地域 \`${region}\` 不存在。`;
  throw new WireError("InvalidParameter", { en, zh });
}

function errorOf(fault: Fault, entry: V2Action | undefined): V2Error {
  const { code, names, number } = faultCodes[fault.kind];
  const own = ownCode(entry?.action, fault);
  const documented = (name: string) => entry?.names.has(name) === true || sharedNames.has(name);
  const name = own ?? names.find(documented) ?? classNames[code] ?? "OperationFailed";
  return new V2Error(
    name,
    number !== undefined && documented(String(number)) ? number : code,
    wordsOf(fault as never, (field) => fieldName(field, entry?.action.fields, entry?.found)),
  );
}

/** The numeric class of an error's name. */
function classOf(name: string): number {
  const coded = Object.values(faultCodes).find(({ names }) => names.includes(name));
  return coded?.code ?? commonCodes[name] ?? 4000;
}

function answer(body: string): HttpAnswer {
  return { status: 200, contentType: "application/json", body };
}

/** The legacy QCloud API: lower-case names, a number, a message and a name in each answer. */
export const qcloudVocabulary: Vocabulary<V2Action> = {
  name: "qcloud-v2",
  profile: "tencent",
  locate,
  regionOf,
  decode: ({ found }, call) => decode(found, call.parameters, call.typed, qcloudV2Rules),
  throttled: ({ count, limit }) =>
    new V2Error("LimitExceeded", 4400, {
      en: `${count} requests in a second exceed the frequency limit ${limit}: please slow down.`,
      zh: `每秒请求 ${count} 次，超过频率上限 ${limit} 次，请稍后重试。`,
    }),
  struck: ({ code, words }) => new V2Error(code, classOf(code), words),
  ofFault: errorOf,
  ofProblem: (problem) => new WireError("InvalidParameter", wordsOfProblem(problem)),
  busy: () => new V2Error("LimitExceeded", 4400, busyWords),
  internal: (trouble) => new WireError("InternalError", wordsOfTrouble[trouble]),
  success(_call, _entry, output) {
    const fields = encodeJson(output);
    return answer(
      `{"code":0,"message":"","codeDesc":"Success"${fields === "{}" ? "}" : `,${fields.slice(1)}`}`,
    );
  },
  failure(_request, call, error) {
    const code = error instanceof V2Error ? error.number : classOf(error.code);
    const message = say(error.words, call?.language ?? "en-US");
    return answer(JSON.stringify({ code, message, codeDesc: error.code }));
  },
};
