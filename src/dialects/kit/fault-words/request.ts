import type { RequestFault } from "../../../domain/fault/request-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about a request that is wrong in itself. */
export const requestWords: FaultWords<RequestFault> = {
  "request.missing": ({ anyOf }, field) => ({
    en: `The parameter ${anyOf.map(field).join(" or ")} is missing.`,
    zh: `缺少参数 ${anyOf.map(field).join(" 或 ")}。`,
  }),
  "request.conflict": ({ fields }, field) => ({
    en: `The parameters ${fields.map(field).join(" and ")} cannot be specified together.`,
    zh: `参数 ${fields.map(field).join(" 与 ")} 不能同时指定。`,
  }),
  "request.malformed": (fault, field) => ({
    en: `The value \`${fault.value}\` of ${field(fault.field)} is malformed: expected ${fault.expected}.`,
    zh: `参数 ${field(fault.field)} 的值 \`${fault.value}\` 格式错误，应为：${fault.expected}。`,
  }),
  "request.out-of-range": (fault, field) => ({
    en: `The value \`${fault.value}\` of ${field(fault.field)} is out of range: expected ${fault.expected}.`,
    zh: `参数 ${field(fault.field)} 的值 \`${fault.value}\` 超出范围，应为：${fault.expected}。`,
  }),
  "request.too-long": (fault, field) => ({
    en:
      `${field(fault.field)} is too long: at most ${fault.limit} ${fault.unit ?? "characters"} are ` +
      "allowed.",
    zh: `参数 ${field(fault.field)} 过长，最多 ${fault.limit} 个${fault.unit === "bytes" ? "字节" : "字符"}。`,
  }),
  "request.too-many": (fault, field) => ({
    en: `${field(fault.field)} holds ${fault.asked} values: at most ${fault.limit} are allowed.`,
    zh: `参数 ${field(fault.field)} 含 ${fault.asked} 个值，最多允许 ${fault.limit} 个。`,
  }),
  "request.duplicate": (fault, field) => ({
    en: `The value \`${fault.value}\` is repeated in ${field(fault.field)}.`,
    zh: `参数 ${field(fault.field)} 中的值 \`${fault.value}\` 重复。`,
  }),
  "request.unsupported": (fault, field) => ({
    en: `The value \`${fault.value}\` of ${field(fault.field)} is not supported: ${fault.reason}.`,
    zh: `不支持参数 ${field(fault.field)} 的值 \`${fault.value}\`：${fault.reason}。`,
  }),
  "request.filter-unknown": ({ name }, field) => ({
    en: `The filter \`${name}\` of ${field("filterName")} is not supported by this action.`,
    zh: `该接口不支持过滤条件 \`${name}\`。`,
  }),
  "request.filters-too-many": ({ limit, asked }) => ({
    en: `${asked} filters are given: at most ${limit} are allowed.`,
    zh: `指定了 ${asked} 个过滤条件，最多允许 ${limit} 个。`,
  }),
  "request.filter-incomplete": ({ name, needs }) => ({
    en: `The filter \`${name}\` needs ${needs.join(" and ")} as well.`,
    zh: `过滤条件 \`${name}\` 需要同时指定 ${needs.join(" 和 ")}。`,
  }),
  "token.malformed": ({ limit }, field) => ({
    en: `${field("clientToken")} must be at most ${limit} ASCII characters.`,
    zh: `参数 ${field("clientToken")} 最多 ${limit} 个 ASCII 字符。`,
  }),
  "token.mismatch": ({ token }, field) => ({
    en: `The ${field("clientToken")} \`${token}\` was used with other parameters.`,
    zh: `${field("clientToken")} \`${token}\` 已被其他参数的请求使用。`,
  }),
  "dry-run.passed": () => ({
    en: "The request would have succeeded, but the DryRun parameter is set.",
    zh: "请求可以成功，但设置了 DryRun 参数。",
  }),
  "quota.exceeded": ({ quota, limit }) => ({
    en: `The quota ${quota} of ${limit} is reached.`,
    zh: `已达到配额 ${quota} 的上限 ${limit}。`,
  }),
};
