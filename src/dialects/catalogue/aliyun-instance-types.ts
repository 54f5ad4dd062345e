import type { InstanceType } from "../../domain/instance/instance-type.ts";

/** One entry of `contracts/aliyun-instance-types.json`. */
export interface AliyunInstanceShape {
  readonly vcpu: number;
  readonly memoryGiB: number;
  readonly eni: number;
  readonly ipv4?: number;
  readonly ipv6?: number;
  readonly queues?: number;
}

// The most common value among the published types of that many cores.
function usualIpv4(vcpu: number): number {
  if (vcpu >= 16) return 20;
  if (vcpu >= 4) return 10;
  return vcpu >= 2 ? 6 : 2;
}

function familyOf(name: string): string {
  const end = name.lastIndexOf(".");
  return end < 0 ? name : name.slice(0, end);
}

/**
 * Completes a published type: IPv4 addresses that were not published follow the core count (1: 2, 2-3: 6,
 * 4-15: 10, 16 and more: 20), and IPv6 addresses equal the IPv4 ones.
 */
export function aliyunInstanceType(name: string, shape: AliyunInstanceShape): InstanceType {
  const ipv4PerEni = shape.ipv4 ?? usualIpv4(shape.vcpu);
  return {
    name,
    family: familyOf(name),
    vcpu: shape.vcpu,
    memoryGib: shape.memoryGiB,
    enis: shape.eni,
    ipv4PerEni,
    ipv6PerEni: shape.ipv6 ?? ipv4PerEni,
    ...(shape.queues === undefined ? {} : { queues: shape.queues }),
  };
}

/** Completes a whole table of published types. */
export function aliyunInstanceTypes(
  shapes: Readonly<Record<string, AliyunInstanceShape>>,
): readonly InstanceType[] {
  return Object.entries(shapes).map(([name, shape]) => aliyunInstanceType(name, shape));
}
