import { given } from "./lists.ts";
import type { MemberChanges, MoveChanges, PowerChanges, Site } from "./network.ts";

/** What runs, where it is and how it is guarded, in the words of QCloud v2. */
export function qcloudMachines({ call }: Site): PowerChanges & MoveChanges & MemberChanges {
  return {
    start: (instanceId) => call("StartInstances", { instanceIds: [instanceId] }),
    stop: (instanceId) => call("StopInstances", { instanceIds: [instanceId] }),
    reboot: (instanceId) => call("RestartInstances", { instanceIds: [instanceId] }),
    moveInstance: ({ instanceId, vpcId, subnetId, address, force }) => {
      const privateIpAddresses = address === undefined ? [] : [address];
      const autoPowerOffFlag = force ? 1 : 0;
      const asked = given({ instanceId, vpcId, subnetId, privateIpAddresses, autoPowerOffFlag });
      return call("UpdateInstanceVpcConfig", asked);
    },
    migrateEni: ({ vpcId, eniId }, oldInstanceId, newInstanceId) =>
      call("MigrateNetworkInterface", { vpcId, networkInterfaceId: eniId, oldInstanceId, newInstanceId }),
    createStopped: undefined,
    createAttached: undefined,
    join: undefined,
    leave: undefined,
    guardHost: (instanceId, sgIds) =>
      call("ModifySecurityGroupsOfInstance", { instanceSet: [{ instanceId, sgIds }] }),
  };
}
