import type { TagFault } from "../../../domain/fault/tag-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about tags. */
export const tagWords: FaultWords<TagFault> = {
  "tag.key-empty": (_fault, field) => ({
    en: `The ${field("tagKey")} must not be empty.`,
    zh: `${field("tagKey")} 不能为空。`,
  }),
  "tag.key-too-long": ({ key, limit }, field) => ({
    en: `The tag key \`${key}\` of ${field("tagKey")} is longer than ${limit} characters.`,
    zh: `标签键 \`${key}\` 超过 ${limit} 个字符。`,
  }),
  "tag.key-reserved": ({ key }, field) => ({
    en: `The tag key \`${key}\` of ${field("tagKey")} is reserved for the system: choose another one.`,
    zh: `标签键 \`${key}\` 为系统保留，请使用其他标签键。`,
  }),
  "tag.key-characters": ({ key }, field) => ({
    en: `The tag key \`${key}\` of ${field("tagKey")} has characters that are not allowed in tags.`,
    zh: `标签键 \`${key}\` 包含不允许的字符。`,
  }),
  "tag.key-duplicate": ({ key }, field) => ({
    en: `The tag key \`${key}\` of ${field("tagKey")} is given more than once.`,
    zh: `标签键 \`${key}\` 重复。`,
  }),
  "tag.value-empty": ({ key }, field) => ({
    en: `The ${field("tagValue")} of the tag key \`${key}\` must not be empty.`,
    zh: `标签键 \`${key}\` 的标签值不能为空。`,
  }),
  "tag.value-too-long": ({ key, limit }, field) => ({
    en: `The ${field("tagValue")} of the tag key \`${key}\` is longer than ${limit} characters.`,
    zh: `标签键 \`${key}\` 的标签值超过 ${limit} 个字符。`,
  }),
  "tag.value-characters": ({ key }, field) => ({
    en: `The ${field("tagValue")} of the tag key \`${key}\` has characters that are not allowed in tags.`,
    zh: `标签键 \`${key}\` 的标签值包含不允许的字符。`,
  }),
  "tag.too-many": ({ limit, asked }) => ({
    en: `One call takes at most ${limit} tags, and ${asked} were given.`,
    zh: `一次最多可传 ${limit} 个标签，实际传入 ${asked} 个。`,
  }),
  "tag.resource-full": ({ resourceId, limit }) => ({
    en: `The resource \`${resourceId}\` would have more than ${limit} tags.`,
    zh: `资源 \`${resourceId}\` 的标签将超过 ${limit} 个。`,
  }),
  "tag.keys-exhausted": ({ limit }) => ({
    en: `The account would have more than ${limit} tag keys.`,
    zh: `账号的标签键将超过 ${limit} 个。`,
  }),
  "tag.values-exhausted": ({ key, limit }) => ({
    en: `The tag key \`${key}\` would have more than ${limit} values.`,
    zh: `标签键 \`${key}\` 的标签值将超过 ${limit} 个。`,
  }),
  "tag.not-found": ({ key, value }) => ({
    en: `The tag \`${key}:${value}\` does not exist.`,
    zh: `标签 \`${key}:${value}\` 不存在。`,
  }),
  "tag.exists": ({ key, value }) => ({
    en: `The tag \`${key}:${value}\` exists already.`,
    zh: `标签 \`${key}:${value}\` 已存在。`,
  }),
  "tag.in-use": ({ key, value }) => ({
    en: `The tag \`${key}:${value}\` is still attached to resources: detach it first.`,
    zh: `标签 \`${key}:${value}\` 仍关联着资源，请先解除关联。`,
  }),
  "tag.attached": ({ resourceId, key }) => ({
    en: `The tag key \`${key}\` is already attached to \`${resourceId}\`.`,
    zh: `标签键 \`${key}\` 已关联资源 \`${resourceId}\`。`,
  }),
  "tag.not-attached": ({ resourceId, key }) => ({
    en: `The tag key \`${key}\` is not attached to \`${resourceId}\`.`,
    zh: `标签键 \`${key}\` 未关联资源 \`${resourceId}\`。`,
  }),
  "tag.resource-not-found": ({ resourceId }, field) => ({
    en: `The resource \`${resourceId}\` of ${field("resourceId")} does not exist.`,
    zh: `资源 \`${resourceId}\` 不存在。`,
  }),
  "tag.resource-malformed": ({ name }, field) => ({
    en:
      `The value \`${name}\` of ${field("resource")} is malformed: expected ` +
      "`qcs::<service>:<region>:uin/<uin>:<prefix>/<id>`.",
    zh: `资源描述 \`${name}\` 格式错误，应为 \`qcs::<服务>:<地域>:uin/<uin>:<前缀>/<ID>\`。`,
  }),
  "tag.service-unsupported": ({ name }, field) => ({
    en: `The service \`${name}\` of ${field("serviceType")} has no resources here that carry tags.`,
    zh: `服务 \`${name}\` 没有支持标签的资源。`,
  }),
  "tag.kind-unsupported": ({ name }, field) => ({
    en: `Resources of the type \`${name}\` of ${field("resourceKind")} do not carry tags here.`,
    zh: `资源类型 \`${name}\` 不支持标签。`,
  }),
  "tag.region-unknown": ({ region }, field) => ({
    en: `The region \`${region}\` of ${field("resourceRegion")} does not exist.`,
    zh: `资源所在地域 \`${region}\` 不存在。`,
  }),
  "tag.too-many-resources": ({ limit, asked }) => ({
    en: `One call takes at most ${limit} resources, and ${asked} were given.`,
    zh: `一次最多可传 ${limit} 个资源，实际传入 ${asked} 个。`,
  }),
};
