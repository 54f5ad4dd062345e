import { type Fields, mapDone } from "../wire/outcome.ts";
import { allPages, byAddress, first, inner, list, states, text, texts } from "./lists.ts";
import type { EniChoice, NetworkReads, Site } from "./network.ts";
import { aliyunHavipsOf } from "./aliyun-havips.ts";
import { aliyunKeptOf } from "./aliyun-kept.ts";
import { aliyunRulesOf } from "./aliyun-rules.ts";
import { aliyunTablesOf } from "./aliyun-routes.ts";

const size = 50;

function narrowed(choice: EniChoice | undefined): Fields {
  if (choice === undefined) return {};
  if ("subnetId" in choice) return { VSwitchId: choice.subnetId };
  return "instanceId" in choice ? { InstanceId: choice.instanceId } : { SecurityGroupId: choice.groupId };
}

/** What there is, in the words of Alibaba Cloud's ECS and VPC. */
export function aliyunReads(site: Site): NetworkReads {
  const { call, zones } = site;
  const rows = (action: string, outer: string, one: string, more: Fields = {}) =>
    allPages(size, async (page) =>
      mapDone(await call(action, { PageSize: size, PageNumber: page + 1, ...more }), (answer) =>
        list(inner(answer, outer), one),
      ),
    );
  return {
    vpcs: async () =>
      states(await rows("DescribeVpcs", "Vpcs", "Vpc"), (one) => ({
        id: text(one, "VpcId"),
        name: text(one, "VpcName"),
        cidr: text(one, "CidrBlock"),
        further: texts(inner(one, "SecondaryCidrBlocks"), "SecondaryCidrBlock"),
        cidrV6: text(one, "Ipv6CidrBlock"),
      })),
    subnets: async () =>
      states(await rows("DescribeVSwitches", "VSwitches", "VSwitch"), (one) => ({
        id: text(one, "VSwitchId"),
        vpcId: text(one, "VpcId"),
        name: text(one, "VSwitchName"),
        cidr: text(one, "CidrBlock"),
        cidrV6: text(one, "Ipv6CidrBlock"),
        zone: zones.indexOf(text(one, "ZoneId")),
        free: Number(one["AvailableIpAddressCount"]),
        tableId: text(inner(one, "RouteTable"), "RouteTableId"),
      })),
    tables: aliyunTablesOf(rows),
    rules: aliyunRulesOf(call),
    havips: aliyunHavipsOf(rows),
    kept: aliyunKeptOf(site),
    enis: async (choice) =>
      states(
        await rows(
          "ecs.DescribeNetworkInterfaces",
          "NetworkInterfaceSets",
          "NetworkInterfaceSet",
          narrowed(choice),
        ),
        (eni) => eniState(eni, zones),
      ),
    instances: async () =>
      states(await rows("ecs.DescribeInstances", "Instances", "Instance"), (one) => {
        const own = inner(inner(one, "VpcAttributes"), "PrivateIpAddress");
        return {
          id: text(one, "InstanceId"),
          name: text(one, "InstanceName"),
          zone: zones.indexOf(text(one, "ZoneId")),
          running: one["Status"] === "Running",
          address: first(own, "IpAddress"),
        };
      }),
    eips: async () =>
      states(await rows("DescribeEipAddresses", "EipAddresses", "EipAddress"), (one) => ({
        id: text(one, "AllocationId"),
        name: text(one, "Name"),
        address: text(one, "IpAddress"),
        boundTo: text(one, "InstanceId"),
        privateAddress: text(one, "PrivateIpAddress"),
      })),
    groups: async () =>
      states(await rows("ecs.DescribeSecurityGroups", "SecurityGroups", "SecurityGroup"), (one) => ({
        id: text(one, "SecurityGroupId"),
        name: text(one, "SecurityGroupName"),
      })),
  };
}

function eniState(eni: Fields, zones: readonly string[]) {
  const addresses = list(inner(eni, "PrivateIpSets"), "PrivateIpSet").map((ip) => ({
    address: text(ip, "PrivateIpAddress"),
    primary: ip["Primary"] === true,
    publicAddress: text(inner(ip, "AssociatedPublicIp"), "PublicIpAddress"),
  }));
  return {
    id: text(eni, "NetworkInterfaceId"),
    name: text(eni, "NetworkInterfaceName"),
    vpcId: text(eni, "VpcId"),
    subnetId: text(eni, "VSwitchId"),
    zone: zones.indexOf(text(eni, "ZoneId")),
    primary: eni["Type"] === "Primary",
    instanceId: text(eni, "InstanceId"),
    groupIds: texts(inner(eni, "SecurityGroupIds"), "SecurityGroupId"),
    addresses: byAddress(addresses),
    addressesV6: list(inner(eni, "Ipv6Sets"), "Ipv6Set")
      .map((ip) => text(ip, "Ipv6Address"))
      .toSorted(),
  };
}
