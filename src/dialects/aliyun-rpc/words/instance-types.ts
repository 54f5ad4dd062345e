import type { InstanceType } from "../../../domain/instance/instance-type.ts";
import type { EcsDescribeInstanceTypesIn, EcsInstanceTypeOut } from "../../../generated/aliyun-rpc.ts";
import type { ActionContext } from "../../kit/action.ts";

/** Every type that ECS has. */
export function ecsTypes({ host }: ActionContext): readonly InstanceType[] {
  return host.catalogue.instanceTypes.filter((type) => type.cloud === "aliyun");
}

const isArm = (type: InstanceType) => /^ecs\.(?:[cgr]\d+[yk]|[cgr]\dre?y)/.test(type.family);

const architectureOf = (type: InstanceType) => (isArm(type) ? "ARM" : "X86");

/** A generation is the part of a family before its dot: `ecs.g6` is of ecs-3. */
export function generationOf(family: string): string {
  const number = Number(/^ecs\.[a-z]+(\d+)/.exec(family)?.[1] ?? 1);
  return `ecs-${Math.min(Math.max(number - 1, 1), 6)}`;
}

/** How many disks each type may have. */
const diskQuantity = 17;

/** What DescribeInstanceTypes may ask of a type that the catalogue does not tell. */
export const untoldOfTypes = Object.fromEntries(
  [
    "InstanceCategory",
    "InstanceCategories",
    "MaximumCpuSpeedFrequency",
    "MaximumCpuTurboFrequency",
    "MinimumBaselineCredit",
    "MinimumCpuSpeedFrequency",
    "MinimumCpuTurboFrequency",
    "MinimumInitialCredit",
    "MinimumInstanceBandwidthRx",
    "MinimumInstanceBandwidthTx",
    "MinimumInstancePpsRx",
    "MinimumInstancePpsTx",
    "MinimumQueuePairNumber",
    "PhysicalProcessorModel",
    "PhysicalProcessorModels",
  ].map((name) => [name, "the list of types that is here does not tell it"]),
);

interface Bound {
  readonly asked: number | undefined;
  readonly value: number;
}

function withinBounds(type: InstanceType, input: EcsDescribeInstanceTypesIn): boolean {
  const least: Bound[] = [
    { asked: input.MinimumCpuCoreCount, value: type.vcpu },
    { asked: input.MinimumMemorySize, value: type.memoryGib },
    { asked: input.MinimumEniQuantity, value: type.enis },
    { asked: input.MinimumEniPrivateIpAddressQuantity, value: type.ipv4PerEni },
    { asked: input.MinimumEniIpv6AddressQuantity, value: type.ipv6PerEni },
    { asked: input.MinimumGPUAmount, value: 0 },
    { asked: input.MinimumEriQuantity, value: 0 },
    { asked: input.MinimumLocalStorageAmount, value: 0 },
    { asked: input.MinimumLocalStorageCapacity, value: 0 },
    { asked: input.MinimumDiskQuantity, value: diskQuantity },
    { asked: input.MinimumPrimaryEniQueueNumber, value: type.queues ?? 1 },
    { asked: input.MinimumSecondaryEniQueueNumber, value: type.queues ?? 1 },
  ];
  const most: Bound[] = [
    { asked: input.MaximumCpuCoreCount, value: type.vcpu },
    { asked: input.MaximumMemorySize, value: type.memoryGib },
    { asked: input.MaximumGPUAmount, value: 0 },
  ];
  return (
    least.every(({ asked = 0, value }) => value >= asked) &&
    most.every(({ asked = Number.POSITIVE_INFINITY, value }) => value <= asked)
  );
}

const among = (value: string, asked: readonly string[] | undefined) =>
  asked === undefined || asked.length === 0 || asked.includes(value);

/** Whether a type is one of those that the parameters ask for. */
export function typeMatches(type: InstanceType, input: EcsDescribeInstanceTypesIn): boolean {
  const { InstanceTypeFamily: family = type.family, CpuArchitecture: architecture } = input;
  return (
    // None has a graphics card or local storage.
    among("", input.GpuSpecs) &&
    among("", input.LocalStorageCategories) &&
    among(type.name, input.InstanceTypes) &&
    among(type.family, input.InstanceTypeFamilies) &&
    among(architectureOf(type), input.CpuArchitectures) &&
    among(architectureOf(type), architecture === undefined ? undefined : [architecture]) &&
    family === type.family &&
    withinBounds(type, input)
  );
}

/** A type as DescribeInstanceTypes words it; both limits count the primary ENI and address. */
export function typeOut(type: InstanceType): EcsInstanceTypeOut {
  return {
    InstanceTypeId: type.name,
    InstanceTypeFamily: type.family,
    InstanceFamilyLevel: "EnterpriseLevel",
    CpuArchitecture: architectureOf(type),
    CpuCoreCount: type.vcpu,
    MemorySize: type.memoryGib,
    EniQuantity: type.enis,
    EniTotalQuantity: type.enis,
    EniPrivateIpAddressQuantity: type.ipv4PerEni,
    EniIpv6AddressQuantity: type.ipv6PerEni,
    EniTrunkSupported: false,
    EriQuantity: 0,
    PrimaryEniQueueNumber: type.queues ?? 1,
    SecondaryEniQueueNumber: type.queues ?? 1,
    MaximumQueueNumberPerEni: type.queues ?? 1,
    TotalEniQueueQuantity: (type.queues ?? 1) * type.enis,
    NetworkCardQuantity: 1,
    NetworkCards: { NetworkCardInfo: [] },
    SupportedBootModes: { SupportedBootMode: ["BIOS"] },
    Attributes: { Attribute: [] },
    GPUAmount: 0,
    GPUSpec: "",
    LocalStorageCategory: "",
    NvmeSupport: "unsupported",
    DiskQuantity: diskQuantity,
  };
}
