import { isDone, mapDone } from "../wire/outcome.ts";
import { given, inner, list, text } from "./lists.ts";
import type { EniChanges, HostChanges, NetworkChanges, PlaceChanges, Site } from "./network.ts";
import { qcloudMachines } from "./qcloud-machines.ts";
import { qcloudNames } from "./qcloud-names.ts";
import { qcloudRules } from "./qcloud-rules.ts";
import { qcloudSubnets } from "./qcloud-subnets.ts";
import { qcloudRoutes, qcloudTables } from "./qcloud-routes.ts";

const named = (addresses: readonly string[] = [], primary = false) =>
  addresses.map((privateIpAddress) => ({ primary, privateIpAddress }));

function qcloudPlaces({ call, zones }: Site): PlaceChanges {
  return {
    async createVpc(cidrBlock, vpcName) {
      return mapDone(await call("CreateVpc", { cidrBlock, vpcName }), (answer) => text(answer, "uniqVpcId"));
    },
    deleteVpc: (vpcId) => call("DeleteVpc", { vpcId }),
    async createSubnet(vpcId, cidrBlock, subnetName, zone = 0) {
      const zoneId = Number(zones[zone]);
      const made = await call("CreateSubnet", { vpcId, subnetSet: [{ subnetName, cidrBlock, zoneId }] });
      return mapDone(made, (answer) => text(list(answer, "subnetSet")[0] ?? {}, "unSubnetId"));
    },
    deleteSubnet: (vpcId, subnetId) => call("DeleteSubnet", { vpcId, subnetId }),
    async createGroup(_vpcId, sgName) {
      const made = await call("CreateSecurityGroup", { sgName });
      return mapDone(made, (answer) => text(inner(answer, "data"), "sgId"));
    },
    deleteGroup: (sgId) => call("DeleteSecurityGroup", { sgId }),
  };
}

function qcloudEnis({ call }: Site): EniChanges {
  return {
    bindGroups: (networkInterfaceId, sgIds) =>
      call("ModifySecurityGroupsOfNetworkInterface", {
        networkInterfaceSet: [{ networkInterfaceId, sgIds }],
      }),
    async createEni({ vpcId, subnetId, name: eniName, groupIds, address, addresses, count }) {
      const wanted = address === undefined ? [] : named([address], true);
      const made = await call(
        "CreateNetworkInterface",
        given({
          vpcId,
          subnetId,
          eniName,
          sgIds: groupIds,
          privateIpAddressSet: [...wanted, ...named(addresses)],
          secondaryPrivateIpAddressCount: count,
        }),
      );
      if (!isDone(made)) return made;
      const found = await call("DescribeNetworkInterfaces", { vpcId, eniName, limit: 50 });
      return mapDone(found, (answer) => {
        const enis = list(inner(answer, "data"), "data");
        return text(enis.find((eni) => eni["eniName"] === eniName) ?? {}, "networkInterfaceId");
      });
    },
    deleteEni: ({ vpcId, eniId }) => call("DeleteNetworkInterface", { vpcId, networkInterfaceId: eniId }),
    async assignCount({ vpcId, eniId }, secondaryPrivateIpAddressCount) {
      const asked = { vpcId, networkInterfaceId: eniId, secondaryPrivateIpAddressCount };
      return mapDone(await call("AssignPrivateIpAddresses", asked), () => undefined);
    },
    assignNamed: ({ vpcId, eniId }, addresses) => {
      const privateIpAddressSet = named(addresses);
      return call("AssignPrivateIpAddresses", { vpcId, networkInterfaceId: eniId, privateIpAddressSet });
    },
    unassign: ({ vpcId, eniId }, privateIpAddress) =>
      call("UnassignPrivateIpAddresses", { vpcId, networkInterfaceId: eniId, privateIpAddress }),
    attach: ({ vpcId, eniId }, instanceId) =>
      call("AttachNetworkInterface", { vpcId, networkInterfaceId: eniId, instanceId }),
    detach: ({ vpcId, eniId }, instanceId) =>
      call("DetachNetworkInterface", { vpcId, networkInterfaceId: eniId, instanceId }),
    migrate: (privateIpAddress, from, to) =>
      call("MigratePrivateIpAddress", {
        vpcId: from.vpcId,
        privateIpAddress,
        oldNetworkInterfaceId: from.eniId,
        newNetworkInterfaceId: to.eniId,
      }),
  };
}

function qcloudHosts({ call, zones }: Site): HostChanges {
  return {
    async runInstances({ vpcId, subnetId, count, address, zone = 0 }) {
      const zoneId = Number(zones[zone]);
      const size = { cpu: 2, mem: 4, imageId: "img-487zeit5", storageSize: 0 };
      const privateIpAddresses = address === undefined ? [] : [address];
      const wish = given({ ...size, zoneId, vpcId, subnetId, goodsNum: count, privateIpAddresses });
      return mapDone(await call("RunInstancesHour", wish), ({ unInstanceIds }) =>
        Array.isArray(unInstanceIds) ? unInstanceIds.map(String) : [],
      );
    },
    terminate: (instanceId) => call("ReturnInstance", { instanceId }),
    async allocateEip() {
      const made = await call("CreateEip", { goodsNum: 1 });
      return mapDone(made, (answer) => {
        const { eipIds } = inner(answer, "data");
        return Array.isArray(eipIds) ? String(eipIds[0]) : "";
      });
    },
    associate: (eipId, target) =>
      call("EipBindInstance", {
        eipId,
        ...("instanceId" in target
          ? { unInstanceId: target.instanceId }
          : { networkInterfaceId: target.eniId, privateIpAddress: target.privateAddress }),
      }),
    disassociate: (eipId) => call("EipUnBindInstance", { eipId }),
    release: (eipId) => call("DeleteEip", { eipIds: [eipId] }),
  };
}

/** Changes in the words of QCloud v2; its answers name tasks and seldom what was made. */
export function qcloudChanges(site: Site): NetworkChanges {
  return {
    ...qcloudPlaces(site),
    ...qcloudTables(site),
    ...qcloudRoutes(site),
    ...qcloudRules(site),
    ...qcloudEnis(site),
    ...qcloudHosts(site),
    ...qcloudMachines(site),
    ...qcloudNames(site),
    havip: undefined,
    ipv6: undefined,
    range: undefined,
    keeping: undefined,
    createSubnets: qcloudSubnets(site),
  };
}
