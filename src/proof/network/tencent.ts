import { mapDone } from "../wire/outcome.ts";
import { given, inner, list, text } from "./lists.ts";
import type { EniChanges, HostChanges, NetworkChanges, PlaceChanges, Site } from "./network.ts";
import { named, newEni } from "./tencent-new-eni.ts";
import { tencentMachines } from "./tencent-machines.ts";
import { tencentNames } from "./tencent-names.ts";
import { tencentHavips } from "./tencent-havips.ts";
import { tencentIpv6 } from "./tencent-ipv6.ts";
import { tencentKept } from "./tencent-kept.ts";
import { tencentRanges } from "./tencent-ranges.ts";
import { tencentRules } from "./tencent-rules.ts";
import { tencentSubnets } from "./tencent-subnets.ts";
import { tencentRoutes, tencentTables } from "./tencent-routes.ts";

function tencentPlaces({ call, zones }: Site): PlaceChanges {
  return {
    async createVpc(CidrBlock, VpcName) {
      const made = await call("CreateVpc", { CidrBlock, VpcName });
      return mapDone(made, (answer) => text(inner(answer, "Vpc"), "VpcId"));
    },
    deleteVpc: (VpcId) => call("DeleteVpc", { VpcId }),
    async createSubnet(VpcId, CidrBlock, SubnetName, zone = 0) {
      const Zone = zones[zone];
      const made = await call("CreateSubnet", { VpcId, CidrBlock, SubnetName, Zone });
      return mapDone(made, (answer) => text(inner(answer, "Subnet"), "SubnetId"));
    },
    deleteSubnet: (_vpcId, SubnetId) => call("DeleteSubnet", { SubnetId }),
    async createGroup(_vpcId, GroupName) {
      const made = await call("CreateSecurityGroup", { GroupName, GroupDescription: "" });
      return mapDone(made, (answer) => text(inner(answer, "SecurityGroup"), "SecurityGroupId"));
    },
    deleteGroup: (SecurityGroupId) => call("DeleteSecurityGroup", { SecurityGroupId }),
  };
}

function tencentEnis({ call }: Site): EniChanges {
  return {
    bindGroups: (NetworkInterfaceId, SecurityGroupIds) =>
      call("ModifyNetworkInterfaceAttribute", { NetworkInterfaceId, SecurityGroupIds }),
    async createEni(wish) {
      const made = await call("CreateNetworkInterface", newEni(wish));
      return mapDone(made, (answer) => text(inner(answer, "NetworkInterface"), "NetworkInterfaceId"));
    },
    deleteEni: ({ eniId }) => call("DeleteNetworkInterface", { NetworkInterfaceId: eniId }),
    async assignCount({ eniId }, count, token) {
      const SecondaryPrivateIpAddressCount = count;
      const asked = given({ NetworkInterfaceId: eniId, SecondaryPrivateIpAddressCount, ClientToken: token });
      return mapDone(await call("AssignPrivateIpAddresses", asked), (answer) =>
        list(answer, "PrivateIpAddressSet").map((ip) => text(ip, "PrivateIpAddress")),
      );
    },
    assignNamed: ({ eniId }, addresses, token) =>
      call(
        "AssignPrivateIpAddresses",
        given({ NetworkInterfaceId: eniId, PrivateIpAddresses: named(addresses), ClientToken: token }),
      ),
    unassign: ({ eniId }, addresses) =>
      call("UnassignPrivateIpAddresses", {
        NetworkInterfaceId: eniId,
        PrivateIpAddresses: named(addresses),
      }),
    attach: ({ eniId }, InstanceId) =>
      call("AttachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId }),
    detach: ({ eniId }, InstanceId) =>
      call("DetachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId }),
    migrate: (PrivateIpAddress, from, to) =>
      call("MigratePrivateIpAddress", {
        PrivateIpAddress,
        SourceNetworkInterfaceId: from.eniId,
        DestinationNetworkInterfaceId: to.eniId,
      }),
  };
}

function tencentHosts({ call, zones }: Site): HostChanges {
  return {
    async runInstances({ vpcId, subnetId, groupIds, count, address, zone = 0 }) {
      const place = { VpcId: vpcId, SubnetId: subnetId };
      const made = await call(
        "cvm.RunInstances",
        given({
          Placement: { Zone: zones[zone] },
          InstanceType: "S5.MEDIUM4",
          ImageId: "img-487zeit5",
          InstanceCount: count,
          VirtualPrivateCloud: address === undefined ? place : { ...place, PrivateIpAddresses: [address] },
          SecurityGroupIds: groupIds,
        }),
      );
      return mapDone(made, ({ InstanceIdSet }) =>
        Array.isArray(InstanceIdSet) ? InstanceIdSet.map(String) : [],
      );
    },
    terminate: (instanceId) => call("cvm.TerminateInstances", { InstanceIds: [instanceId] }),
    async allocateEip() {
      const made = await call("AllocateAddresses", { AddressCount: 1 });
      return mapDone(made, ({ AddressSet }) => (Array.isArray(AddressSet) ? String(AddressSet[0]) : ""));
    },
    associate: (AddressId, target) =>
      call("AssociateAddress", {
        AddressId,
        ...("instanceId" in target
          ? { InstanceId: target.instanceId }
          : { NetworkInterfaceId: target.eniId, PrivateIpAddress: target.privateAddress }),
      }),
    disassociate: (AddressId) => call("DisassociateAddress", { AddressId }),
    release: (eipId) => call("ReleaseAddresses", { AddressIds: [eipId] }),
  };
}

/** Changes in the words of Tencent Cloud API 3.0. */
export function tencentChanges(site: Site): NetworkChanges {
  return {
    ...tencentPlaces(site),
    ...tencentTables(site),
    ...tencentRoutes(site),
    ...tencentRules(site),
    ...tencentEnis(site),
    ...tencentHosts(site),
    ...tencentMachines(site),
    ...tencentNames(site),
    havip: tencentHavips(site),
    ipv6: tencentIpv6(site),
    range: tencentRanges(site),
    keeping: tencentKept(site),
    createSubnets: tencentSubnets(site),
  };
}
