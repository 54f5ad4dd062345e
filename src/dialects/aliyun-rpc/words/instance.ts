import type { Eip } from "../../../domain/eip/eip.ts";
import type { Instance } from "../../../domain/instance/instance.ts";
import type {
  EcsDescribeInstancesInstanceOut,
  EcsDescribeInstancesNetworkInterfaceOut,
} from "../../../generated/aliyun-rpc.ts";
import type { EniView } from "../../../operations/eni/eni-view.ts";
import type { InstanceView } from "../../../operations/instance/instance-view.ts";
import type { Catalogue } from "../../kit/host.ts";
import { flagTrait, numberTrait, textTrait } from "../../kit/traits.ts";
import { internetChargeWord } from "./eip-charge.ts";
import { ecsTags } from "./tags.ts";
import { utcMinute } from "./times.ts";

const statusWords: Readonly<Record<Instance["state"], string>> = {
  pending: "Pending",
  starting: "Starting",
  running: "Running",
  stopping: "Stopping",
  stopped: "Stopped",
  rebooting: "Stopping",
  terminating: "Stopping",
};

/** ECS's word for an instance's state. */
export function statusWord(state: Instance["state"]): string {
  return statusWords[state];
}

/** The states that ECS calls by this word; none for a word that it does not have. */
export function statesOf(word: string): Instance["state"][] {
  const states = Object.keys(statusWords) as Instance["state"][];
  return states.filter((state) => statusWords[state] === word);
}

const chargeWords: Readonly<Record<string, string>> = {
  prepaid: "PrePaid",
  postpaid: "PostPaid",
  spot: "PostPaid",
};

/** The domain's word for how an instance is paid; undefined for a word that ECS does not have. */
export function chargeTypeOf(word: string): string | undefined {
  return Object.keys(chargeWords).find((one) => chargeWords[one] === word);
}

function interfaceOut({
  eni,
  privateIps,
  ipv6Addresses,
  prefixes,
}: EniView): EcsDescribeInstancesNetworkInterfaceOut {
  const ofFamily = (family: 4 | 6) => prefixes.filter((one) => one.family === family);
  return {
    NetworkInterfaceId: eni.id,
    MacAddress: eni.mac,
    Type: eni.kind === "primary" ? "Primary" : "Secondary",
    PrimaryIpAddress: privateIps[0]?.address ?? "",
    PrivateIpSets: {
      PrivateIpSet: privateIps.map((ip) => ({ PrivateIpAddress: ip.address, Primary: ip.primary })),
    },
    Ipv6Sets: { Ipv6Set: ipv6Addresses.map((ip) => ({ Ipv6Address: ip.address, Primary: ip.primary })) },
    Ipv4PrefixSets: { Ipv4PrefixSet: ofFamily(4).map((one) => ({ Ipv4Prefix: one.prefix })) },
    Ipv6PrefixSets: { Ipv6PrefixSet: ofFamily(6).map((one) => ({ Ipv6Prefix: one.prefix })) },
  };
}

function eipOut(eip: Eip | undefined) {
  return {
    AllocationId: eip?.id ?? "",
    IpAddress: eip?.address ?? "",
    InternetChargeType: eip === undefined ? "" : internetChargeWord(eip.internetCharge),
    ...(eip !== undefined && { Bandwidth: eip.bandwidthMbps, IsSupportUnassociate: true }),
  };
}

/** Where an instance hangs in its network, and which public addresses stand for it. */
export function networkOut({ instance, enis: [primary] }: InstanceView) {
  const eips = primary?.eips ?? [];
  const primaryAddress = primary?.privateIps[0]?.address;
  const wan = eips.filter((one) => one.kind === "wan");
  return {
    InstanceNetworkType: "vpc",
    VpcAttributes: {
      VpcId: instance.vpcId,
      VSwitchId: instance.subnetId,
      PrivateIpAddress: { IpAddress: primaryAddress === undefined ? [] : [primaryAddress] },
      NatIpAddress: "",
    },
    // Others may stand for further addresses of the interface: the instance's own is that of its primary one.
    EipAddress: eipOut(eips.find((one) => one.kind !== "wan" && one.privateAddress === primaryAddress)),
    PublicIpAddress: { IpAddress: wan.map((one) => one.address) },
    InnerIpAddress: { IpAddress: [] },
    SecurityGroupIds: { SecurityGroupId: primary?.securityGroupIds ?? [] },
    InternetChargeType: internetChargeWord(
      wan[0]?.internetCharge ?? textTrait(instance.traits, "internetCharge", "PayByTraffic"),
    ),
    InternetMaxBandwidthOut: wan[0]?.bandwidthMbps ?? numberTrait(instance.traits, "bandwidthMbps"),
    InternetMaxBandwidthIn: numberTrait(instance.traits, "bandwidthInMbps"),
  };
}

/** What an instance is, where it is and how it is paid. */
export function machineOut({ instance }: InstanceView) {
  return {
    InstanceId: instance.id,
    // An instance that nobody named is called by its id, and its machine after that.
    InstanceName: instance.name === "" ? instance.id : instance.name,
    HostName: instance.hostName === "" ? `iZ${instance.id.slice(2)}Z` : instance.hostName,
    Description: instance.description,
    RegionId: instance.region,
    ZoneId: instance.zone,
    InstanceType: instance.instanceType,
    Cpu: instance.vcpu,
    Memory: instance.memoryGib * 1024,
    ImageId: instance.imageId,
    Status: statusWord(instance.state),
    StoppedMode:
      instance.state === "stopped"
        ? textTrait(instance.traits, "stoppedMode", "KeepCharging")
        : "Not-applicable",
    SerialNumber: instance.uuid,
    CreationTime: utcMinute(instance.createdAtMs),
    ExpiredTime: instance.expiresAtMs === null ? "2099-12-31T15:59Z" : utcMinute(instance.expiresAtMs),
    InstanceChargeType: chargeWords[instance.chargeType] ?? "PostPaid",
    CreditSpecification: textTrait(instance.traits, "creditSpecification"),
    ClusterId: "",
    VlanId: "",
  };
}

function metadataOptions({ traits }: Instance) {
  return {
    HttpEndpoint: textTrait(traits, "httpEndpoint", "enabled"),
    HttpTokens: textTrait(traits, "httpTokens", "optional"),
    HttpPutResponseHopLimit: numberTrait(traits, "httpPutResponseHopLimit", 1),
    InstanceMetadataTags: textTrait(traits, "instanceMetadataTags", "disabled"),
  };
}

/** An instance as DescribeInstances words it. */
export function instanceOut(
  view: InstanceView,
  { images }: Pick<Catalogue, "images">,
): EcsDescribeInstancesInstanceOut {
  const { instance } = view;
  const image = images.find((one) => one.id === instance.imageId);
  const osName = image?.osName ?? "";
  return {
    ...machineOut(view),
    ...networkOut(view),
    InstanceTypeFamily: instance.instanceType.slice(0, instance.instanceType.lastIndexOf(".")),
    StartTime: instance.startedAtMs === null ? "" : utcMinute(instance.startedAtMs),
    DeletionProtection: instance.deletionProtected,
    KeyPairName: view.keyPairs.map(({ name }) => name).join(","),
    OSName: osName,
    OSNameEn: osName,
    OSType: image?.platform === "Windows" ? "windows" : "linux",
    MetadataOptions: metadataOptions(instance),
    ImageOptions: { LoginAsNonRoot: flagTrait(instance.traits, "loginAsNonRoot") },
    NetworkInterfaces: { NetworkInterface: view.enis.map(interfaceOut) },
    OperationLocks: { LockReason: [] },
    RdmaIpAddress: { IpAddress: [] },
    Tags: ecsTags(view.tags),
    ResourceGroupId: textTrait(instance.traits, "resourceGroupId"),
    SpotStrategy: textTrait(instance.traits, "spotStrategy", "NoSpot"),
    SpotPriceLimit: numberTrait(instance.traits, "spotPriceLimit"),
    SpotDuration: numberTrait(instance.traits, "spotDuration"),
    SpotInterruptionBehavior: textTrait(instance.traits, "spotInterruptionBehavior"),
    IoOptimized: true,
    DeviceAvailable: true,
    Recyclable: false,
    SaleCycle: "",
    AutoReleaseTime: "",
    HpcClusterId: "",
    DeploymentSetId: "",
    GPUAmount: 0,
    GPUSpec: "",
    LocalStorageAmount: 0,
    LocalStorageCapacity: 0,
    ISP: "",
    DedicatedHostAttribute: { DedicatedHostId: "", DedicatedHostName: "", DedicatedHostClusterId: "" },
    DedicatedInstanceAttribute: { Affinity: "", Tenancy: "" },
    EcsCapacityReservationAttr: { CapacityReservationId: "", CapacityReservationPreference: "" },
    CpuOptions: {
      CoreCount: Math.max(1, Math.ceil(instance.vcpu / 2)),
      ThreadsPerCore: instance.vcpu > 1 ? 2 : 1,
      Numa: "",
    },
    HibernationOptions: { Configured: false },
  };
}
