import { mapDone } from "../wire/outcome.ts";
import { given, inner, text } from "./lists.ts";
import type { EniChanges, HostChanges, NetworkChanges, PlaceChanges, Site } from "./network.ts";
import { aliyunMachines, isOdd, machine } from "./aliyun-machines.ts";
import { aliyunNames } from "./aliyun-names.ts";
import { aliyunHavips } from "./aliyun-havips.ts";
import { aliyunIpv6 } from "./aliyun-ipv6.ts";
import { aliyunKept } from "./aliyun-kept.ts";
import { aliyunRanges } from "./aliyun-ranges.ts";
import { aliyunRules } from "./aliyun-rules.ts";
import { aliyunRoutes, aliyunTables } from "./aliyun-routes.ts";

const textsIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function aliyunPlaces({ call, zones }: Site): PlaceChanges {
  return {
    async createVpc(CidrBlock, VpcName) {
      return mapDone(await call("CreateVpc", { CidrBlock, VpcName }), (answer) => text(answer, "VpcId"));
    },
    deleteVpc: (VpcId) => call("DeleteVpc", { VpcId }),
    async createSubnet(VpcId, CidrBlock, VSwitchName, zone = 0) {
      const ZoneId = zones[zone];
      const made = await call("CreateVSwitch", { VpcId, CidrBlock, VSwitchName, ZoneId });
      return mapDone(made, (answer) => text(answer, "VSwitchId"));
    },
    deleteSubnet: (_vpcId, VSwitchId) => call("DeleteVSwitch", { VSwitchId }),
    async createGroup(VpcId, SecurityGroupName) {
      const made = await call("ecs.CreateSecurityGroup", { VpcId, SecurityGroupName });
      return mapDone(made, (answer) => text(answer, "SecurityGroupId"));
    },
    deleteGroup: (SecurityGroupId) => call("ecs.DeleteSecurityGroup", { SecurityGroupId }),
  };
}

function aliyunEnis({ call }: Site): EniChanges {
  return {
    bindGroups: (NetworkInterfaceId, SecurityGroupId) =>
      call("ecs.ModifyNetworkInterfaceAttribute", { NetworkInterfaceId, SecurityGroupId }),
    async createEni({ subnetId, name, groupIds, address, addresses, count, token }) {
      const made = await call(
        "ecs.CreateNetworkInterface",
        given({
          VSwitchId: subnetId,
          NetworkInterfaceName: name,
          SecurityGroupIds: groupIds,
          PrimaryIpAddress: address,
          PrivateIpAddress: addresses,
          SecondaryPrivateIpAddressCount: count,
          ClientToken: token,
        }),
      );
      return mapDone(made, (answer) => text(answer, "NetworkInterfaceId"));
    },
    deleteEni: ({ eniId }) => call("ecs.DeleteNetworkInterface", { NetworkInterfaceId: eniId }),
    async assignCount({ eniId }, count, token) {
      const SecondaryPrivateIpAddressCount = count;
      const asked = given({ NetworkInterfaceId: eniId, SecondaryPrivateIpAddressCount, ClientToken: token });
      return mapDone(await call("ecs.AssignPrivateIpAddresses", asked), (answer) => {
        const set = inner(inner(answer, "AssignedPrivateIpAddressesSet"), "PrivateIpSet");
        return textsIn(set["PrivateIpAddress"]);
      });
    },
    assignNamed: ({ eniId }, PrivateIpAddress, token) =>
      call(
        "ecs.AssignPrivateIpAddresses",
        given({ NetworkInterfaceId: eniId, PrivateIpAddress, ClientToken: token }),
      ),
    unassign: ({ eniId }, PrivateIpAddress) =>
      call("ecs.UnassignPrivateIpAddresses", { NetworkInterfaceId: eniId, PrivateIpAddress }),
    attach: ({ eniId }, InstanceId) =>
      call("ecs.AttachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId }),
    detach: ({ eniId }, InstanceId) =>
      call("ecs.DetachNetworkInterface", { NetworkInterfaceId: eniId, InstanceId }),
    // The vendor has no such call: an address is unassigned and named again.
    migrate: undefined,
  };
}

function aliyunHosts({ call, zones }: Site): HostChanges {
  let turn = 0;
  return {
    async runInstances({ subnetId, groupIds, count, address, zone = 0 }) {
      const made = await call(
        "ecs.RunInstances",
        given({
          ...machine,
          Amount: count,
          ZoneId: zones[zone],
          VSwitchId: subnetId,
          PrivateIpAddress: address,
          SecurityGroupIds: groupIds,
        }),
      );
      return mapDone(made, (answer) => textsIn(inner(answer, "InstanceIdSets")["InstanceIdSet"]));
    },
    terminate: (InstanceId, Force) =>
      isOdd(InstanceId)
        ? call("ecs.DeleteInstances", { InstanceId: [InstanceId], Force })
        : call("ecs.DeleteInstance", { InstanceId, Force }),
    async allocateEip() {
      turn += 1;
      const action = turn % 2 === 0 ? "AllocateEipAddress" : "AllocateEipAddressPro";
      return mapDone(await call(action), (answer) => text(answer, "AllocationId"));
    },
    associate: (AllocationId, target) =>
      call("AssociateEipAddress", {
        AllocationId,
        ...("instanceId" in target
          ? { InstanceId: target.instanceId, InstanceType: "EcsInstance" }
          : {
              InstanceId: target.eniId,
              InstanceType: "NetworkInterface",
              PrivateIpAddress: target.privateAddress,
            }),
      }),
    disassociate: (AllocationId) => call("UnassociateEipAddress", { AllocationId }),
    release: (AllocationId) => call("ReleaseEipAddress", { AllocationId }),
  };
}

/** Changes in the words of Alibaba Cloud's ECS and VPC. */
export function aliyunChanges(site: Site): NetworkChanges {
  return {
    ...aliyunPlaces(site),
    ...aliyunTables(site),
    ...aliyunRoutes(site),
    ...aliyunRules(site),
    ...aliyunEnis(site),
    ...aliyunHosts(site),
    ...aliyunMachines(site),
    ...aliyunNames(site),
    havip: aliyunHavips(site),
    ipv6: aliyunIpv6(site),
    range: aliyunRanges(site),
    keeping: aliyunKept(site),
    createSubnets: undefined,
  };
}
