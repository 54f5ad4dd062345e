import type { RouteFault } from "../../../domain/fault/route-fault.ts";
import type { FaultWords } from "../fault-words.ts";

const network = {
  en: "a network such as 10.8.0.0/16 or 2001:db8::/32",
  zh: "网段，如 10.8.0.0/16 或 2001:db8::/32",
};

/** What to say about routes and route tables. */
export const routeWords: FaultWords<RouteFault> = {
  "route.destination-malformed": ({ destination }, field) => ({
    en: `The value \`${destination}\` of ${field("destination")} is malformed: expected ${network.en}.`,
    zh: `参数 ${field("destination")} 的值 \`${destination}\` 格式错误，应为${network.zh}。`,
  }),
  "route.multipath": ({ destination, nextHopId }) => ({
    en: `There is a route to ${destination} by \`${nextHopId}\` already: one next hop is all it has here.`,
    zh: `已存在经 \`${nextHopId}\` 到 ${destination} 的路由，同一目的网段只支持一个下一跳。`,
  }),
  "route.next-hop-in-use": ({ nextHopId, routeTableId }) => ({
    en: `\`${nextHopId}\` is still the next hop of a route of the route table \`${routeTableId}\`.`,
    zh: `\`${nextHopId}\` 仍是路由表 \`${routeTableId}\` 中路由的下一跳。`,
  }),
  "route-table.associated": ({ routeTableId, subnetId }, field) => ({
    en: `The ${field("subnet")} \`${subnetId}\` has a custom route table already: \`${routeTableId}\`.`,
    zh: `子网 \`${subnetId}\` 已关联自定义路由表 \`${routeTableId}\`。`,
  }),
  "route-table.not-associated": ({ routeTableId, subnetId }, field) => ({
    en: `The route table \`${routeTableId}\` does not serve the ${field("subnet")} \`${subnetId}\`.`,
    zh: `路由表 \`${routeTableId}\` 未关联子网 \`${subnetId}\`。`,
  }),
  "route-table.main-association": ({ routeTableId }, field) => ({
    en:
      `\`${routeTableId}\` is the main table: a ${field("subnet")} returns to it by leaving its custom ` +
      "one.",
    zh: `\`${routeTableId}\` 是系统路由表，解除自定义路由表的关联即可恢复使用。`,
  }),
  "route-table.has-routes": ({ routeTableId }) => ({
    en: `The route table \`${routeTableId}\` still has custom routes: delete them first.`,
    zh: `路由表 \`${routeTableId}\` 仍有自定义路由，请先删除。`,
  }),
};
