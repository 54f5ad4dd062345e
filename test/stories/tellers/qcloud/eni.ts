import type { V2Answer, V2Call } from "../../../kit/clients.ts";
import { type EniCodes, type EniVerbs, Refused, type ToldEni } from "../../../kit/teller.ts";

interface V2Eni {
  readonly networkInterfaceId: string;
  readonly eniName: string;
  readonly subnetId: string;
  readonly instanceSet: { readonly instanceId: string };
  readonly privateIpAddressesSet: readonly {
    readonly privateIpAddress: string;
    readonly primary: boolean;
    readonly wanIp: string;
  }[];
}

function told(eni: V2Eni): ToldEni {
  return {
    id: eni.networkInterfaceId,
    name: eni.eniName,
    subnetId: eni.subnetId,
    instanceId: eni.instanceSet.instanceId === "" ? undefined : eni.instanceSet.instanceId,
    addresses: eni.privateIpAddressesSet.map((ip) => ({
      address: ip.privateIpAddress,
      primary: ip.primary,
      publicAddress: ip.wanIp === "" ? undefined : ip.wanIp,
    })),
  };
}

/** ENIs and their addresses, told with the legacy SDK; its answers name tasks, never what they made. */
export function qcloudEniVerbs(call: V2Call): EniVerbs {
  const ask = async (action: string, parameters: Record<string, unknown>): Promise<V2Answer> => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(answer.codeDesc ?? String(answer.code), answer.message);
    return answer;
  };
  const list = async (parameters: Record<string, unknown>): Promise<readonly V2Eni[]> => {
    const { data } = await ask("DescribeNetworkInterfaces", parameters);
    return (data as { data: readonly V2Eni[] }).data;
  };
  const describeEni: EniVerbs["describeEni"] = async (networkInterfaceId) => {
    try {
      const [eni] = await list({ networkInterfaceId });
      return eni === undefined ? undefined : told(eni);
    } catch (error) {
      if (error instanceof Refused && error.code === "InvalidNetworkInterface.NotFound") return undefined;
      throw error;
    }
  };
  const addressesOf = async (eniId: string) =>
    (await describeEni(eniId))?.addresses.map((ip) => ip.address) ?? [];
  let made = 0;
  return {
    describeEni,
    async createEni({ vpcId, subnetId, groupId }, name = "told") {
      // The name is the only way back to what was made.
      made += 1;
      const eniName = `${name}-${made}-${subnetId}`.slice(0, 60);
      const sgIds = groupId === "" ? [] : [groupId];
      await ask("CreateNetworkInterface", { vpcId, subnetId, eniName, ...(sgIds.length > 0 && { sgIds }) });
      const [eni] = await list({ vpcId, eniName });
      const networkInterfaceId = eni?.networkInterfaceId ?? "";
      await ask("ModifyNetworkInterface", { vpcId, networkInterfaceId, eniName: name });
      return networkInterfaceId;
    },
    async deleteEni(vpcId, networkInterfaceId) {
      await ask("DeleteNetworkInterface", { vpcId, networkInterfaceId });
    },
    async assignCount(vpcId, networkInterfaceId, secondaryPrivateIpAddressCount) {
      const before = new Set(await addressesOf(networkInterfaceId));
      await ask("AssignPrivateIpAddresses", { vpcId, networkInterfaceId, secondaryPrivateIpAddressCount });
      return (await addressesOf(networkInterfaceId)).filter((address) => !before.has(address));
    },
    async assignNamed(vpcId, networkInterfaceId, addresses) {
      await ask("AssignPrivateIpAddresses", {
        vpcId,
        networkInterfaceId,
        privateIpAddressSet: addresses.map((privateIpAddress) => ({ primary: false, privateIpAddress })),
      });
    },
    async unassign(vpcId, networkInterfaceId, privateIpAddress) {
      await ask("UnassignPrivateIpAddresses", { vpcId, networkInterfaceId, privateIpAddress });
    },
    assignOnce: () => Promise.reject(new Error("v2 has no client tokens")),
    async renameEni(vpcId, networkInterfaceId, eniName) {
      await ask("ModifyNetworkInterface", { vpcId, networkInterfaceId, eniName });
    },
    async attach(vpcId, networkInterfaceId, instanceId) {
      await ask("AttachNetworkInterface", { vpcId, networkInterfaceId, instanceId });
    },
    async detach(vpcId, networkInterfaceId, instanceId) {
      await ask("DetachNetworkInterface", { vpcId, networkInterfaceId, instanceId });
    },
  };
}

/** What v2 answers to what can be wrong; its pages name few things. */
export const qcloudEniCodes: EniCodes = {
  exhausted: "OperationFailed",
  addressTaken: "InvalidPrivateIpAddress.InUse",
  addressReserved: "InvalidParameter",
  addressOutside: "InvalidParameter",
  addressTwice: "InvalidParameter",
  addressPrimary: "InvalidPrivateip.IsPrimary",
  addressForeign: "ResourceNotFound",
  nothingAsked: "InvalidParameter",
  tooManyAddresses: "LimitExceeded",
  tooManyOnInstance: "LimitExceeded",
  eniUnknown: "InvalidNetworkInterface.NotFound",
  eniAttachedToDelete: "InvalidNetworkInterface.CanNotDelete",
  eniAttachedToAttach: "InvalidNetworkInterface.AlreadyAssociated",
  eniNotAttached: "InvalidNetworkInterface.NotAttached",
  eniPrimaryToDetach: "OperationFailed",
  instanceFull: "LimitExceeded",
  tokenMismatch: "",
};
