import { refuse } from "../../../domain/fault/fault.ts";
import { asPortList } from "../../../domain/port-range.ts";
import { readPolicy } from "../../../domain/security-group/policy.ts";
import type { RuleDraft } from "../../../domain/security-group/rule-draft.ts";
import type { SecurityGroup, SecurityGroupRule } from "../../../domain/security-group/security-group.ts";
import type {
  QcloudDescribeSecurityGroupPolicysIngressOut,
  QcloudPolicysIn,
} from "../../../generated/qcloud-v2.ts";
import type { Direction } from "../../../operations/security-group/rule-set.ts";

/** A rule as dfw's callers send it: what it leaves out stands for all. */
export function policyIn(policy: QcloudPolicysIn): RuleDraft {
  const templates = [policy.addressModule, policy.serviceModule];
  const templateId = templates.find((id) => id !== undefined && id !== "");
  if (templateId !== undefined) refuse({ kind: "rule.template-not-found", templateId });
  return readPolicy({
    protocol: policy.ipProtocol,
    port: policy.portRange,
    cidr: policy.cidrIp,
    peerGroupId: policy.sgId,
    action: policy.action,
    description: policy.desc,
    descriptionLimit: 50,
    peerMayBeAnyone: true,
  });
}

/** Reads the one direction that a call is about. */
export function directionIn(text: string): Direction {
  const lower = text.toLowerCase();
  if (lower === "ingress" || lower === "egress") return lower;
  const expected = "ingress or egress";
  return refuse({ kind: "rule.bad-direction", field: "direction", value: text, expected });
}

/** The version that a caller has seen. */
export function versionIn({ version }: { readonly version?: number }): { version?: number } {
  return version === undefined ? {} : { version };
}

const unlessAll = (text: string) => (text === "all" ? "" : text);

/** A rule as dfw words it: what stands for all is "". */
export function policyOut(
  rule: SecurityGroupRule,
  index: number,
  { version }: SecurityGroup,
): QcloudDescribeSecurityGroupPolicysIngressOut {
  return {
    index,
    ipProtocol: unlessAll(rule.protocol),
    cidrIp: rule.cidr ?? rule.ipv6Cidr ?? "",
    sgId: rule.peerGroupId ?? "",
    addressModule: "",
    portRange: unlessAll(asPortList(rule.port)),
    serviceModule: "",
    desc: rule.description,
    action: rule.action,
    version,
  };
}
