import type { GatewayFault } from "../../../domain/fault/gateway-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about gateways and about what routes are published or handed to. */
export const gatewayWords: FaultWords<GatewayFault> = {
  "gateway.not-found": ({ gatewayId }) => ({
    en: `The gateway \`${gatewayId}\` does not exist.`,
    zh: `网关 \`${gatewayId}\` 不存在。`,
  }),
  "gateway.table-unfit": ({ routeTableId }) => ({
    en: `\`${routeTableId}\` is the main table: only a custom one can be a gateway's.`,
    zh: `\`${routeTableId}\` 是系统路由表，网关只能关联自定义路由表。`,
  }),
  "gateway.table-not-found": ({ routeTableId }) => ({
    en: `No gateway route table \`${routeTableId}\` exists.`,
    zh: `网关路由表 \`${routeTableId}\` 不存在。`,
  }),
  "publish-target.not-found": ({ targetId }) => ({
    en: `\`${targetId}\`, to which routes are to be published, does not exist.`,
    zh: `路由发布目标 \`${targetId}\` 不存在。`,
  }),
  "route-target.not-found": ({ memberId }) => ({
    en: `The member \`${memberId}\` does not exist.`,
    zh: `路由目标组成员 \`${memberId}\` 不存在。`,
  }),
  "route-target-group.not-found": ({ groupId }) => ({
    en: `The route target group \`${groupId}\` does not exist.`,
    zh: `路由目标组 \`${groupId}\` 不存在。`,
  }),
};
