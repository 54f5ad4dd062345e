import type { EipTarget } from "../../../domain/eip/eip.ts";
import { refuse } from "../../../domain/fault/fault.ts";
import type { VpcAssociateEipAddressIn } from "../../../generated/aliyun-rpc.ts";
import type { Target } from "../../../operations/eip/find-landing.ts";
import { eipTargets } from "./eip.ts";

type In = Pick<VpcAssociateEipAddressIn, "InstanceId" | "InstanceType" | "Mode" | "PrivateIpAddress">;

/** Where an EIP is to be bound, and how it is to work there. */
export interface WantedBinding {
  readonly target: Target;
  readonly mode: string;
}

const visibleIn = { NAT: undefined, BINDED: "alone", MULTI_BINDED: "shared" } as const;

/** Whether an interface carries the public address itself in this mode: alone, with others or (NAT) not. */
export function visibilityIn(mode: string): "alone" | "shared" | undefined {
  if (Object.hasOwn(visibleIn, mode)) return visibleIn[mode as keyof typeof visibleIn];
  const expected = Object.keys(visibleIn).join(", ");
  return refuse({ kind: "request.out-of-range", field: "mode", value: mode, expected });
}

function plainTarget(type: string, id: string): Target {
  switch (type) {
    case eipTargets.instance:
      return { kind: "instance", instanceId: id };
    case eipTargets.nat:
      return { kind: "nat", natGatewayId: id };
    case eipTargets.havip:
      return { kind: "havip", havipId: id };
    default: {
      const reason = "there are EcsInstance, NetworkInterface, Nat and HaVip to bind to here";
      return refuse({ kind: "request.unsupported", field: "instanceType", value: type, reason });
    }
  }
}

/** Reads what an EIP is to be bound to: modes and private addresses are for network interfaces alone. */
export function wantedBinding(input: In): WantedBinding {
  const { InstanceId: id, InstanceType: type = eipTargets.instance, Mode: mode = "NAT" } = input;
  const { PrivateIpAddress: privateAddress } = input;
  const visible = visibilityIn(mode);
  if (type !== eipTargets.eni) {
    const target = plainTarget(type, id);
    if (mode !== "NAT") refuse({ kind: "request.conflict", fields: ["mode", "instanceType"] });
    if (privateAddress !== undefined) {
      refuse({ kind: "eip.target-combination", fields: ["privateIp", "instanceType"] });
    }
    return { target, mode };
  }
  return {
    target: {
      kind: "eni",
      eniId: id,
      secondaryOnly: true,
      ...(privateAddress !== undefined && { privateAddress }),
      ...(visible !== undefined && { visible }),
    },
    mode,
  };
}

/** Codes for what cannot be bound, where binding has codes of its own. */
export const eipBindingFaults = {
  "request.conflict": "Mode.NotSupport",
  "eip.target-unsupported": "InvalidParameter.EniInstanceId",
  "instance.not-found": "InvalidInstanId.NotFound",
  "eni.not-found": "InvalidInstanId.NotFound",
  "eni.wrong-state": "InvalidStatus.EniStatusNotSupport",
  "address.not-on-eni": "InvalidParameter.Mismatch",
  "instance.wrong-state": "IncorrectInstanceStatus",
  "nat.wrong-state": "IncorrectStatus.NatGateway",
  "resource.busy": "TaskConflict",
} as const;

/** Codes for the words that a binding may be asked for in. */
export const eipBindingFieldFaults = {
  mode: "IllegalParam.Mode",
  instanceType: "InvalidInstanceType.ValueNotSupported",
} as const;

/** The kind of what a call says that an EIP is bound to; undefined when it does not say. */
export function boundKind(word: string | undefined): EipTarget | undefined {
  if (word === undefined) return undefined;
  const [kind] = Object.entries(eipTargets).find(([, one]) => one === word) ?? [];
  if (kind !== undefined) return kind as EipTarget;
  const expected = Object.values(eipTargets).join(", ");
  return refuse({ kind: "request.out-of-range", field: "instanceType", value: word, expected });
}
