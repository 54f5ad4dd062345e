import { commonCodes as qcloudCodes } from "../../dialects/qcloud-v2/codes.ts";
import { commonCodes as tencentCodes } from "../../dialects/tencent-v3/common-codes.ts";
import { type FoundAction, loadContract } from "../../dialects/kit/contract.ts";
import type { Dialect, Fields } from "../wire/outcome.ts";
import { ownAliyunCodes } from "./aliyun-own-codes.ts";
import type { Reply } from "./exchange.ts";

/** What is wrong with an answer; undefined when its vendor could have given it. */
export type Judge = (reply: Reply, found: FoundAction | undefined) => string | undefined;

// Ours to say when something is broken, so never in answer to a caller's mistake.
const ownFailure = /^(?:InternalError|InternalServerError|ServiceUnavailable)/;

function codesOf(found: FoundAction | undefined): ReadonlySet<string> {
  if (found === undefined) return new Set();
  const { errors, errorsIntl = [] } = found.action;
  return new Set([...Object.values(errors).flat(), ...errorsIntl]);
}

function strangeCode(code: string, found: FoundAction | undefined, shared: ReadonlySet<string>) {
  if (ownFailure.test(code)) return `${code} is an error of the server's own`;
  if (shared.has(code) || codesOf(found).has(code)) return undefined;
  return `the code ${code} is documented neither for ${found?.name ?? "every action"} nor as common`;
}

function fieldsOf(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function unlike(reply: Reply, statuses: (status: number) => boolean, type: RegExp): string | undefined {
  if (!statuses(reply.status)) return `the status is ${reply.status}`;
  return type.test(reply.type) ? undefined : `the content type is ${reply.type}`;
}

const judgeTencent: Judge = (reply, found) => {
  const strange = unlike(reply, (status) => status === 200, /^application\/json$/);
  if (strange !== undefined) return strange;
  const response = fieldsOf(reply.body)?.["Response"] as Fields | undefined;
  if (response === undefined) return "there is no Response";
  if (!/^[0-9a-f-]{36}$/.test(String(response["RequestId"]))) return "there is no RequestId";
  const error = response["Error"] as Fields | undefined;
  return error === undefined ? undefined : strangeCode(String(error["Code"]), found, tencentCodes);
};

const qcloudShared = new Set(Object.keys(qcloudCodes));

const judgeQcloud: Judge = (reply, found) => {
  const strange = unlike(reply, (status) => status === 200, /^application\/json$/);
  if (strange !== undefined) return strange;
  const { code, codeDesc, message } = fieldsOf(reply.body) ?? {};
  if (!Number.isInteger(code) || typeof message !== "string") return "code or message is missing";
  if ((code === 0) !== (codeDesc === "Success"))
    return `code is ${String(code)}, codeDesc ${String(codeDesc)}`;
  return code === 0 ? undefined : strangeCode(String(codeDesc), found, qcloudShared);
};

let aliyunCodes: ReadonlySet<string> | undefined;

// Alibaba's pages leave many codes out that other pages of the product have, as its own SDKs' examples show:
// whatever any page of the vendor's documents may come, and what the gateway says of an envelope.
function aliyunShared(): ReadonlySet<string> {
  if (aliyunCodes !== undefined) return aliyunCodes;
  const { services, commonErrors } = loadContract("aliyun-rpc");
  const pages = Object.values(services).flatMap(({ actions }) => Object.values(actions));
  const gateway = [
    "InvalidParameter",
    "InvalidSecurityToken.Expired",
    "InvalidSecurityToken.MismatchWithAccessKey",
  ];
  const common = Object.values(commonErrors as Readonly<Record<string, readonly string[]>>).flat();
  const documented = pages.flatMap(({ errors }) => Object.values(errors).flat());
  aliyunCodes = new Set([...gateway, ...common, ...documented, ...ownAliyunCodes]);
  return aliyunCodes;
}

const missingCommon =
  /^Missing(?:Action|Version|Timestamp|AccessKeyId|Signature|SignatureNonce|SignatureMethod|SecurityToken)$/;

// A few VPC actions answer a Code when all is well; the SDKs know these values as no errors.
const wellCodes: ReadonlySet<string> = new Set(["200", "OK", "Success"]);

function codeInXml(body: string): string | undefined {
  return /^<\?xml [^>]*\?><Error>.*<Code>([^<]*)<\/Code>.*<\/Error>$/s.exec(body)?.[1];
}

const judgeAliyun: Judge = (reply, found) => {
  const strange = unlike(
    reply,
    (status) => status >= 200 && status < 500,
    /^(?:application\/json|text\/xml);/,
  );
  if (strange !== undefined) return strange;
  const isXml = reply.type.startsWith("text/xml");
  if (isXml && !/^<\?xml [^>]*\?><(\w+)>.*<\/\1>$/s.test(reply.body)) return "the XML is not whole";
  const fields = isXml ? {} : fieldsOf(reply.body);
  if (fields === undefined) return "the answer is no JSON";
  if (!isXml && !/^[0-9A-F-]{36}$/.test(String(fields["RequestId"]))) return "there is no RequestId";
  const code = isXml ? codeInXml(reply.body) : (fields["Code"] as string | undefined);
  const isWell = code === undefined || wellCodes.has(code);
  if (isWell !== (reply.status === 200)) return `the status is ${reply.status} with Code ${code}`;
  if (isWell || missingCommon.test(code)) return undefined;
  return strangeCode(code, found, aliyunShared());
};

/** What each dialect's answers are held to. */
export const judges: Readonly<Record<Dialect, Judge>> = {
  "tencent-v3": judgeTencent,
  "qcloud-v2": judgeQcloud,
  "aliyun-rpc": judgeAliyun,
};
