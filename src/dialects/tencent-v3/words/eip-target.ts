import { refuse } from "../../../domain/fault/fault.ts";
import type { Target } from "../../../operations/eip/find-landing.ts";

// What an id of these begins with is no instance: they have calls of their own, or none.
const others = ["nat-", "havip-", "eni-", "eip-", "vpc-", "subnet-", "vpngw-", "sg-"];

/** Refuses an id that is not an instance's; one that nobody has is well-formed all the same. */
export function requireInstanceId(instanceId: string): string {
  if (!/^[a-z]+-[0-9a-z]+$/.test(instanceId)) refuse({ kind: "eip.instance-id-malformed", instanceId });
  if (others.some((prefix) => instanceId.startsWith(prefix))) {
    refuse({ kind: "eip.target-unsupported", targetId: instanceId });
  }
  return instanceId;
}

/** What a call names to bind to: an instance, or an ENI with one of its private addresses. */
export interface NamedTarget {
  readonly instanceId: string;
  readonly eniId: string;
  readonly privateIp: string;
}

/** What an EIP is to be bound to; the two ways of naming it exclude each other. */
export function requireTarget({ instanceId, eniId, privateIp }: NamedTarget): Target {
  if (instanceId !== "" && eniId !== "")
    refuse({ kind: "request.conflict", fields: ["instanceId", "eniId"] });
  if (instanceId !== "") {
    if (privateIp !== "") refuse({ kind: "eip.target-combination", fields: ["instanceId", "privateIp"] });
    return { kind: "instance", instanceId: requireInstanceId(instanceId) };
  }
  if (eniId === "") refuse({ kind: "eip.no-target" });
  if (privateIp === "") refuse({ kind: "request.missing", anyOf: ["privateIp"] });
  return { kind: "eni", eniId, privateAddress: privateIp };
}
