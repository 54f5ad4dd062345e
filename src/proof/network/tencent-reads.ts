import type { Fields } from "../wire/outcome.ts";
import { mapDone } from "../wire/outcome.ts";
import { allPages, byAddress, first, inner, list, states, text, texts } from "./lists.ts";
import type { EniChoice, NetworkReads, Site } from "./network.ts";
import { tencentHavipsOf } from "./tencent-havips.ts";
import { tencentKeptOf } from "./tencent-kept.ts";
import { tencentRulesOf } from "./tencent-rules.ts";
import { tencentTablesOf } from "./tencent-routes.ts";

const size = 100;

function narrowed(choice: EniChoice | undefined): Fields {
  if (choice === undefined) return {};
  const filter = (Name: string, value: string) => ({ Filters: [{ Name, Values: [value] }] });
  if ("subnetId" in choice) return filter("subnet-id", choice.subnetId);
  if ("instanceId" in choice) return filter("attachment.instance-id", choice.instanceId);
  return filter("groups.security-group-id", choice.groupId);
}

/** What there is, in the words of Tencent Cloud API 3.0; counts are texts where the vendor has them so. */
export function tencentReads({ call, zones }: Site): NetworkReads {
  const rows = (action: string, set: string, asText = false, more: Fields = {}) =>
    allPages(size, async (page) => {
      const paging = { Limit: size, Offset: page * size };
      const asked = asText ? { Limit: String(paging.Limit), Offset: String(paging.Offset) } : paging;
      return mapDone(await call(action, { ...asked, ...more }), (answer) => list(answer, set));
    });
  return {
    vpcs: async () =>
      states(await rows("DescribeVpcs", "VpcSet", true), (one) => ({
        id: text(one, "VpcId"),
        name: text(one, "VpcName"),
        cidr: text(one, "CidrBlock"),
        further: list(one, "AssistantCidrSet")
          .map((range) => text(range, "CidrBlock"))
          .toSorted(),
        cidrV6: text(one, "Ipv6CidrBlock"),
      })),
    subnets: async () =>
      states(await rows("DescribeSubnets", "SubnetSet", true), (one) => ({
        id: text(one, "SubnetId"),
        vpcId: text(one, "VpcId"),
        name: text(one, "SubnetName"),
        cidr: text(one, "CidrBlock"),
        cidrV6: text(one, "Ipv6CidrBlock"),
        zone: zones.indexOf(text(one, "Zone")),
        free: Number(one["AvailableIpAddressCount"]),
        tableId: text(one, "RouteTableId"),
      })),
    tables: tencentTablesOf(rows),
    rules: tencentRulesOf(call),
    havips: tencentHavipsOf(rows),
    kept: tencentKeptOf(rows),
    enis: async (choice) =>
      states(await rows("DescribeNetworkInterfaces", "NetworkInterfaceSet", false, narrowed(choice)), (eni) =>
        eniState(eni, zones),
      ),
    instances: async () =>
      states(await rows("cvm.DescribeInstances", "InstanceSet"), (one) => ({
        id: text(one, "InstanceId"),
        name: text(one, "InstanceName"),
        zone: zones.indexOf(text(inner(one, "Placement"), "Zone")),
        running: one["InstanceState"] === "RUNNING",
        address: first(one, "PrivateIpAddresses"),
      })),
    eips: async () =>
      states(await rows("DescribeAddresses", "AddressSet"), (one) => ({
        id: text(one, "AddressId"),
        name: text(one, "AddressName"),
        address: text(one, "AddressIp"),
        boundTo: text(one, "InstanceId") || text(one, "NetworkInterfaceId"),
        privateAddress: text(one, "PrivateAddressIp"),
      })),
    groups: async () =>
      states(await rows("DescribeSecurityGroups", "SecurityGroupSet", true), (one) => ({
        id: text(one, "SecurityGroupId"),
        name: text(one, "SecurityGroupName"),
      })),
  };
}

function eniState(eni: Fields, zones: readonly string[]) {
  const addresses = list(eni, "PrivateIpAddressSet").map((ip) => ({
    address: text(ip, "PrivateIpAddress"),
    primary: ip["Primary"] === true,
    publicAddress: text(ip, "PublicIpAddress"),
  }));
  return {
    id: text(eni, "NetworkInterfaceId"),
    name: text(eni, "NetworkInterfaceName"),
    vpcId: text(eni, "VpcId"),
    subnetId: text(eni, "SubnetId"),
    zone: zones.indexOf(text(eni, "Zone")),
    primary: eni["Primary"] === true,
    instanceId: text(inner(eni, "Attachment"), "InstanceId"),
    groupIds: texts(eni, "GroupSet"),
    addresses: byAddress(addresses),
    addressesV6: list(eni, "Ipv6AddressSet")
      .map((ip) => text(ip, "Address"))
      .toSorted(),
  };
}
