import type { Fault } from "../../domain/fault/fault.ts";
import { ownCode } from "../kit/action.ts";
import { type FoundAction, findAction, hasVersion } from "../kit/contract.ts";
import { decode } from "../kit/decode.ts";
import { aliyunRpcRules } from "../kit/decode-rules.ts";
import type { DecodeProblem } from "../kit/decode-problem.ts";
import type { OpenedCall } from "../kit/envelope.ts";
import { wordsOf } from "../kit/fault-words.ts";
import { encodeJson, withoutFragments } from "../kit/fragment.ts";
import type { Host } from "../kit/host.ts";
import type { HttpAnswer, RawRequest } from "../kit/http.ts";
import { unimplementedWords } from "../kit/missing-action.ts";
import { actionFolder } from "../kit/registry.ts";
import type { Located, Vocabulary } from "../kit/serve.ts";
import { busyWords, wordsOfTrouble } from "../kit/trouble-words.ts";
import { WireError } from "../kit/wire-error.ts";
import { requestFormat } from "./envelope/index.ts";
import { faultCodes } from "./faults/index.ts";
import { vpcProductCodes } from "./faults/vpc-product.ts";
import { codeNamedAfter, codesNamedAfter } from "./field-codes.ts";
import { fieldName } from "./fields.ts";
import { toXml } from "./xml.ts";

/** An ECS, VPC, STS or Location action with the codes that it documents, by status. */
export interface AliyunAction extends Located {
  readonly statusesOf: ReadonlyMap<string, readonly number[]>;
}

/** The actions that are implemented. */
export const aliyunActions = actionFolder(new URL("./actions/", import.meta.url));

const located = new Map<string, AliyunAction>();

// Clients of the first years send no RegionId, nor do the seeds' examples: the host they call tells it.
function withoutRequiredRegion(found: FoundAction): FoundAction {
  const fields = found.action.in.map((field) => {
    if (field.name !== "RegionId") return field;
    const { required: _required, ...rest } = field;
    return rest;
  });
  return { ...found, action: { ...found.action, in: fields } };
}

// A page may list one code under two statuses.
function statuses(found: FoundAction): ReadonlyMap<string, readonly number[]> {
  const byCode = new Map<string, number[]>();
  for (const [status, codes] of Object.entries(found.action.errors)) {
    for (const code of [codes].flat()) byCode.set(code, [...(byCode.get(code) ?? []), Number(status)]);
  }
  return byCode;
}

function refuseAction(code: string, en: string, zh: string): never {
  throw new WireError(code, { en, zh }, 404);
}

async function locate(call: OpenedCall): Promise<AliyunAction> {
  const key = `${call.version}/${call.action}`;
  const known = located.get(key);
  if (known !== undefined) return known;
  const found = findAction("aliyun-rpc", call.version, call.action);
  if (found === undefined) {
    if (hasVersion("aliyun-rpc", call.version)) {
      refuseAction(
        "InvalidAction.NotFound",
        "Specified api is not found, please check your url and method.",
        `接口 ${call.action} 不存在。`,
      );
    }
    refuseAction(
      "InvalidVersion",
      `The version ${call.version} is not one of ECS 2014-05-26, VPC 2016-04-28, STS 2015-04-01 ` +
        "and Location 2015-06-12.",
      `版本 ${call.version} 不存在。`,
    );
  }
  if (!aliyunActions.has(found.service, found.name)) {
    throw new WireError("InvalidAction.NotFound", unimplementedWords(call.action), 404);
  }
  const lenient = withoutRequiredRegion(found);
  const entry: AliyunAction = {
    service: found.service,
    name: found.name,
    action: await aliyunActions.load(found.service, found.name),
    perSecond: found.action.qps,
    found: lenient,
    statusesOf: statuses(found),
  };
  located.set(key, entry);
  return entry;
}

const productHosts = /^(?:ecs|vpc)[.-]((?:cn|ap|us|eu|me|na)-[a-z0-9-]+?)(?:\.|$)/;

function regionOf(call: OpenedCall, _entry: AliyunAction, host: Host): string {
  const sent = call.parameters["RegionId"];
  const region =
    typeof sent === "string" && sent !== "" ? sent : (productHosts.exec(call.host)?.[1] ?? "cn-hangzhou");
  if (host.catalogue.regions.some((one) => one.id === region)) return region;
  const en = "The specified RegionId does not exist.";
  throw new WireError("InvalidRegionId.NotFound", { en, zh: `指定的地域 ${region} 不存在。` }, 404);
}

/** Misspelt by the vendor, so only for actions whose pages have it. */
const misspelt = "InValidParameter";

function errorOf(fault: Fault, entry: AliyunAction | undefined): WireError {
  const special = entry?.service === "vpc" ? vpcProductCodes[fault.kind] : undefined;
  const { status, codes } = special ?? faultCodes[fault.kind];
  const own = ownCode(entry?.action, fault);
  const nameOf = (field: string) => fieldName(field, entry?.action.fields, entry?.found);
  const named = codesNamedAfter(fault, nameOf, entry?.statusesOf);
  const candidates = own === undefined ? [...named, ...codes] : [own, ...codes];
  const documented = candidates.find((code) => entry?.statusesOf.has(code));
  const code = documented ?? candidates.find((one) => one !== misspelt) ?? "InvalidParameter";
  const words = wordsOf(fault as never, nameOf);
  const [first = status, ...others] = entry?.statusesOf.get(code) ?? [];
  // Terraform knows by 404 alone that a thing is gone, also where a page lists the code under another status.
  return new WireError(code, words, status === 404 || others.includes(status) ? status : first);
}

function problemError(problem: DecodeProblem, entry: AliyunAction | undefined): WireError {
  const named = codeNamedAfter(
    problem.kind === "missing" ? "missing" : "wrong",
    problem.path,
    entry?.statusesOf,
  );
  if (problem.kind === "missing") {
    const en =
      `The input parameter "${problem.path}" that is mandatory for processing this request is not ` +
      "supplied.";
    return new WireError(named ?? "MissingParameter", { en, zh: `缺少必填参数 ${problem.path}。` });
  }
  const expected = problem.expected === undefined ? "" : `: expected ${problem.expected}`;
  const en = `The parameter(s) "${problem.path}" provided is(are) invalid${expected}.`;
  // Two actions document the code with a slip of the key, which their first clients look for.
  const usual = entry?.statusesOf.has(misspelt) === true ? misspelt : "InvalidParameter";
  return new WireError(named ?? usual, { en, zh: `参数 ${problem.path} 不合法。` });
}

function answer(format: "json" | "xml", status: number, root: string, fields: object): HttpAnswer {
  if (format === "xml")
    return { status, contentType: "text/xml;charset=utf-8", body: toXml(root, withoutFragments(fields)) };
  return { status, contentType: "application/json;charset=utf-8", body: encodeJson(fields) };
}

const productNames: Readonly<Record<string, string>> = {
  ecs: "Ecs",
  vpc: "Vpc",
  sts: "Sts",
  location: "Location",
};

/** Alibaba Cloud's RPC APIs: ECS, VPC, STS and Location, under either signature. */
export const aliyunVocabulary: Vocabulary<AliyunAction> = {
  name: "aliyun-rpc",
  profile: "aliyun",
  locate,
  regionOf,
  decode: ({ found }, call) => decode(found, call.parameters, call.typed, aliyunRpcRules),
  throttled: () =>
    new WireError("Throttling.User", {
      en: "Request was denied due to user flow control.",
      zh: "请求因用户流量控制而被拒绝。",
    }),
  struck: ({ code, words, status }, { statusesOf }) =>
    new WireError(code, words, status ?? statusesOf.get(code)?.[0]),
  ofFault: errorOf,
  ofProblem: problemError,
  busy: () => new WireError("Throttling.User", busyWords),
  internal: (trouble) =>
    trouble === "unavailable"
      ? new WireError("ServiceUnavailable", wordsOfTrouble.unavailable, 503)
      : new WireError("InternalError", wordsOfTrouble[trouble], 500),
  success(call, { name }, output, requestId) {
    return answer(call.format, 200, `${name}Response`, {
      RequestId: requestId.toUpperCase(),
      ...(output as object),
    });
  },
  failure(request: RawRequest, call, error) {
    const requestId = request.requestId.toUpperCase();
    const product =
      productNames[
        call === undefined ? "ecs" : (findAction("aliyun-rpc", call.version, call.action)?.service ?? "ecs")
      ];
    const query = `q=${encodeURIComponent(error.code)}&product=${product}&requestId=${requestId}`;
    return answer(call?.format ?? requestFormat(request), error.status, "Error", {
      RequestId: requestId,
      HostId: request.headers["host"] ?? "",
      Code: error.code,
      Message: error.words.en,
      Recommend: `https://api.aliyun.com/troubleshoot?${query}`,
    });
  },
};
