import type { Dialect } from "../../src/proof/wire/outcome.ts";

/** Actions that the model does not predict, and why. */
export interface Unspoken {
  readonly why: string;
  readonly actions: string;
}

const price = "what is paid, and for how long: nothing of the network depends on it";
const traffic = "how much traffic may pass: addresses and their owners do not depend on it";
const ordinary =
  "ordinary public addresses, which live and die with their instance: those of the model have none";
const login = "who may log in, or act from within an instance: no part of the network";
const itsOwn = "the network that an account has by itself, with ranges of its own: tests in test/network";

/** Actions of the core families that the model does not predict, each with its reason. */
export const unspoken: Readonly<Record<Dialect, readonly Unspoken[]>> = {
  "tencent-v3": [
    { why: itsOwn, actions: "CreateDefaultVpc" },
    { why: price, actions: "ModifyAddressInternetChargeType ModifyAddressesRenewFlag RenewAddresses" },
    { why: ordinary, actions: "AdjustPublicAddress ReturnNormalAddresses TransformAddress" },
    { why: traffic, actions: "ModifyAddressesBandwidth ModifyNetworkInterfaceQos" },
    {
      why: login,
      actions:
        "AssociateInstancesKeyPairs CreateKeyPair DeleteKeyPairs DisassociateInstancesKeyPairs " +
        "ImportKeyPair ModifyKeyPairAttribute",
    },
    {
      why: "what addresses are described as: the model has names alone, and addresses none",
      actions: "ModifyIpv6AddressesAttribute ModifyPrivateIpAddressesAttribute",
    },
  ],
  "qcloud-v2": [
    { why: ordinary, actions: "TransformWanIpToEip" },
    { why: "whether an instance sees its public address itself", actions: "TransformMode" },
    {
      why: "makes instances of the same kind as RunInstancesHour, paid by the month",
      actions: "RunInstances",
    },
  ],
  "aliyun-rpc": [
    { why: itsOwn, actions: "CreateDefaultVSwitch CreateDefaultVpc" },
    { why: ordinary, actions: "AllocatePublicIpAddress ReleasePublicIpAddress" },
    {
      why: "for ENIs that carry public addresses themselves, and for NAT gateways: the model has neither",
      actions: "AssociateEipAddressBatch ModifyEipForwardMode",
    },
    {
      why: "public addresses out of one's own pools and segments: a family of their own",
      actions:
        "AddPublicIpAddressPoolCidrBlock AllocateEipSegmentAddress CreatePublicIpAddressPool " +
        "DeletePublicIpAddressPool DeletePublicIpAddressPoolCidrBlock OpenPublicIpAddressPoolService " +
        "ReleaseEipSegmentAddress TransformEipSegmentToPublicIpAddressPool " +
        "UpdatePublicIpAddressPoolAttribute",
    },
    {
      why: traffic,
      actions: "DisableNetworkInterfaceQoS EnableNetworkInterfaceQoS ModifyInstanceNetworkSpec",
    },
    { why: "what is written down of traffic", actions: "SetHighDefinitionMonitorLogStatus" },
    { why: login, actions: "AttachInstanceRamRole DetachInstanceRamRole ModifyInstanceMetadataOptions" },
    {
      why: "lets another account use an ENI: programs have one account, and the isolation part has two",
      actions: "CreateNetworkInterfacePermission DeleteNetworkInterfacePermission",
    },
    {
      why: "leads to gateways, transit routers and endpoints that are not here: each call of them is refused",
      actions:
        "AssociateRouteTableWithGateway CreateRouteTargetGroup DeleteRouteTargetGroup " +
        "DissociateRouteTableFromGateway PublishVpcRouteEntries SwitchActiveRouteTarget " +
        "UpdateGatewayRouteTableEntryAttribute UpdateRouteTargetGroup " +
        "WithdrawVpcPublishedRouteEntries",
    },
    {
      why: "keeps a word or a flag on a network that nothing else of it depends on",
      actions: "DisableVpcClassicLink EnableVpcClassicLink ModifyVRouterAttribute",
    },
    {
      why: "lists of ports that rules name: a family of their own",
      actions: "CreatePortRangeList DeletePortRangeList ModifyPortRangeList",
    },
  ],
};
