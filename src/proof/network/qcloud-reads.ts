import { type Fields, mapDone } from "../wire/outcome.ts";
import { allPages, byAddress, inner, list, states, text } from "./lists.ts";
import type { EniChoice, NetworkReads, Site } from "./network.ts";
import { qcloudRulesOf } from "./qcloud-rules.ts";
import { qcloudTablesOf } from "./qcloud-routes.ts";

const size = 50;

function narrowed(choice: EniChoice | undefined): Fields {
  if (choice === undefined) return {};
  return "groupId" in choice ? { sgId: choice.groupId } : choice;
}

/** What there is, in the words of QCloud v2. */
export function qcloudReads({ call, zones }: Site): NetworkReads {
  const rows = (action: string, set: (answer: Fields) => readonly Fields[], more: Fields = {}) =>
    allPages(size, async (page) =>
      mapDone(await call(action, { limit: size, offset: page * size, ...more }), set),
    );
  const oldestFirst = { orderDirection: "asc" };
  return {
    vpcs: async () =>
      states(await rows("DescribeVpcEx", (answer) => list(answer, "data"), oldestFirst), (one) => ({
        id: text(one, "unVpcId"),
        name: text(one, "vpcName"),
        cidr: text(one, "cidrBlock"),
        further: [],
        cidrV6: "",
      })),
    subnets: async () =>
      states(await rows("DescribeSubnetEx", (answer) => list(answer, "data"), oldestFirst), (one) => ({
        id: text(one, "unSubnetId"),
        vpcId: text(one, "unVpcId"),
        name: text(one, "subnetName"),
        cidr: text(one, "cidrBlock"),
        cidrV6: "",
        zone: zones.indexOf(text(one, "zoneId")),
        free: Number(one["availableIPNum"]),
        tableId: text(one, "unRouteTableId"),
      })),
    tables: qcloudTablesOf(rows),
    rules: qcloudRulesOf(call),
    havips: () => Promise.resolve({ answer: [] }),
    kept: () => Promise.resolve({ answer: [] }),
    enis: async (choice) =>
      states(
        await rows("DescribeNetworkInterfaces", (answer) => list(inner(answer, "data"), "data"), {
          ...oldestFirst,
          ...narrowed(choice),
        }),
        (eni) => eniState(eni, zones),
      ),
    instances: async () =>
      states(await rows("DescribeInstances", (answer) => list(answer, "instanceSet")), (one) => ({
        id: text(one, "unInstanceId"),
        name: text(one, "instanceName"),
        zone: zones.indexOf(text(one, "zoneId")),
        running: one["status"] === 2,
        address: text(one, "lanIp"),
      })),
    eips: async () =>
      states(await rows("DescribeEip", (answer) => list(inner(answer, "data"), "eipSet")), (one) => ({
        id: text(one, "eipId"),
        name: text(one, "eipName"),
        address: text(one, "eip"),
        boundTo: text(one, "unInstanceId") || text(one, "networkInterfaceId"),
        privateAddress: text(one, "privateIpAddress"),
      })),
    groups: async () =>
      states(
        await rows("DescribeSecurityGroupEx", (answer) => list(inner(answer, "data"), "detail")),
        (one) => ({
          id: text(one, "sgId"),
          name: text(one, "sgName"),
        }),
      ),
  };
}

function eniState(eni: Fields, zones: readonly string[]) {
  const addresses = list(eni, "privateIpAddressesSet").map((ip) => ({
    address: text(ip, "privateIpAddress"),
    primary: ip["primary"] === true,
    publicAddress: text(ip, "wanIp"),
  }));
  return {
    id: text(eni, "networkInterfaceId"),
    name: text(eni, "eniName"),
    vpcId: text(eni, "vpcId"),
    subnetId: text(eni, "subnetId"),
    zone: zones.indexOf(text(eni, "zoneId")),
    primary: eni["primary"] === true,
    instanceId: text(inner(eni, "instanceSet"), "instanceId"),
    groupIds: list(eni, "groupSet")
      .map((group) => text(group, "sgId"))
      .toSorted(),
    addresses: byAddress(addresses),
    addressesV6: [],
  };
}
