import type { Instance } from "../../../domain/instance/instance.ts";
import type { CvmDataDiskOut, CvmInstanceOut, CvmSystemDiskOut } from "../../../generated/tencent-v3.ts";
import type { InstanceView } from "../../../operations/instance/instance-view.ts";
import type { Catalogue } from "../../kit/host.ts";
import { flagTrait, listTrait, numberTrait, textTrait } from "../../kit/traits.ts";
import { tagSet } from "./tags.ts";
import { utcTime } from "./times.ts";

/** API 3.0's word for an instance's state. */
export function instanceStateWord(state: Instance["state"]): string {
  return state.toUpperCase();
}

const chargeWords: Readonly<Record<string, string>> = {
  prepaid: "PREPAID",
  postpaid: "POSTPAID_BY_HOUR",
  spot: "SPOTPAID",
};

/** API 3.0's word for how an instance is paid. */
function chargeWord(chargeType: string): string {
  return chargeWords[chargeType] ?? "POSTPAID_BY_HOUR";
}

/**
 * The domain's word for how an instance is paid; undefined for one that needs hardware of the caller's own.
 */
export function chargeTypeOf(word: string): string | undefined {
  return Object.keys(chargeWords).find((one) => chargeWords[one] === word);
}

const operationWords: Readonly<Record<string, string>> = {
  run: "RunInstances",
  start: "StartInstances",
  stop: "StopInstances",
  reboot: "RebootInstances",
  terminate: "TerminateInstances",
  move: "ModifyInstancesVpcAttribute",
};

function systemDisk({ traits, uuid }: Instance): CvmSystemDiskOut {
  return {
    DiskType: textTrait(traits, "systemDiskType", "CLOUD_PREMIUM"),
    DiskId: `disk-${uuid.slice(0, 8)}`,
    DiskSize: numberTrait(traits, "systemDiskGib", 50),
    DiskName: textTrait(traits, "systemDiskName"),
    Encrypt: false,
    KmsKeyId: "",
  };
}

function dataDisks({ traits, uuid }: Instance): CvmDataDiskOut[] {
  return listTrait(traits, "dataDisks").map((disk, index) => ({
    DiskSize: numberTrait(disk, "gib"),
    DiskType: textTrait(disk, "type", "CLOUD_PREMIUM"),
    DiskId: `disk-${uuid.slice(9, 13)}${String(index + 1).padStart(4, "0")}`,
    DeleteWithInstance: flagTrait(disk, "deleteWithInstance", true),
    Encrypt: false,
    KmsKeyId: null,
  }));
}

function addressesOf({ enis }: InstanceView) {
  const [primary] = enis;
  return {
    PrivateIpAddresses: (primary?.privateIps ?? []).map((ip) => ip.address),
    PublicIpAddresses: (primary?.eips ?? []).map((eip) => eip.address),
    IPv6Addresses: (primary?.ipv6Addresses ?? []).map((ip) => ip.address),
    SecurityGroupIds: primary?.securityGroupIds ?? [],
  };
}

function internetOf({ instance, enis }: InstanceView): CvmInstanceOut["InternetAccessible"] {
  const wan = enis[0]?.eips.find((eip) => eip.kind === "wan");
  return {
    InternetChargeType:
      wan?.internetCharge ?? textTrait(instance.traits, "internetCharge", "TRAFFIC_POSTPAID_BY_HOUR"),
    InternetMaxBandwidthOut: wan?.bandwidthMbps ?? numberTrait(instance.traits, "bandwidthMbps"),
    PublicIpAssigned: wan !== undefined,
  };
}

// Shown only where the caller gave them.
function shownBack({ traits }: Instance): Pick<CvmInstanceOut, "CpuTopology" | "Metadata"> {
  const topology = {
    CoreCount: numberTrait(traits, "coreCount"),
    ThreadPerCore: numberTrait(traits, "threadsPerCore"),
  };
  const Items = listTrait(traits, "metadata").map((one) => ({
    Key: textTrait(one, "key"),
    Value: textTrait(one, "value"),
  }));
  return {
    ...(topology.CoreCount > 0 && { CpuTopology: topology }),
    ...(Items.length > 0 && { Metadata: { Items } }),
  };
}

// Fields that say what a machine without special hardware always says.
const ordinary = {
  RestrictState: "NORMAL",
  DisasterRecoverGroupId: "",
  DisasterRecoverGroupIds: [],
  HpcClusterId: "",
  RdmaIpAddresses: [],
  DedicatedClusterId: "",
  IsolatedSource: "NOTISOLATED",
  LicenseType: "TencentCloud",
  DefaultLoginPort: 22,
  LatestOperationRequestId: null,
  LatestOperationErrorMsg: null,
} as const;

/** An instance as cvm words it. */
export function instanceOut(view: InstanceView, { images }: Pick<Catalogue, "images">): CvmInstanceOut {
  const { instance, keyPairs, tags } = view;
  const { traits } = instance;
  const osName = images.find((image) => image.id === instance.imageId)?.osName ?? "";
  return {
    ...ordinary,
    ...addressesOf(view),
    ...shownBack(instance),
    Placement: { Zone: instance.zone, ProjectId: Number(instance.projectId) },
    InstanceId: instance.id,
    InstanceType: instance.instanceType,
    CPU: instance.vcpu,
    Memory: instance.memoryGib,
    InstanceName: instance.name,
    InstanceChargeType: chargeWord(instance.chargeType),
    SystemDisk: systemDisk(instance),
    DataDisks: dataDisks(instance),
    InternetAccessible: internetOf(view),
    VirtualPrivateCloud: {
      VpcId: instance.vpcId,
      SubnetId: instance.subnetId,
      AsVpcGateway: flagTrait(traits, "vpcGateway"),
    },
    ImageId: instance.imageId,
    RenewFlag: textTrait(
      traits,
      "renewFlag",
      instance.chargeType === "prepaid" ? "NOTIFY_AND_MANUAL_RENEW" : "",
    ),
    CreatedTime: utcTime(instance.createdAtMs),
    ExpiredTime: instance.expiresAtMs === null ? "" : utcTime(instance.expiresAtMs),
    OsName: osName,
    LoginSettings: { KeyIds: keyPairs.map(({ id }) => id) },
    InstanceState: instanceStateWord(instance.state),
    Tags: tagSet(tags),
    StopChargingMode: textTrait(traits, "stopCharging", "NOT_APPLICABLE"),
    Uuid: instance.uuid,
    LatestOperation: operationWords[instance.lastOperation] ?? null,
    LatestOperationState: instance.lastOperationState.toUpperCase(),
    CamRoleName: textTrait(traits, "roleName"),
    DisableApiTermination: instance.deletionProtected,
    DefaultLoginUser: osName.startsWith("Ubuntu") ? "ubuntu" : "root",
  };
}
