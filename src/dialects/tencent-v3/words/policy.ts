import { refuse } from "../../../domain/fault/fault.ts";
import { asPortList } from "../../../domain/port-range.ts";
import { readPolicy } from "../../../domain/security-group/policy.ts";
import { parsePeerBlock } from "../../../domain/security-group/rule-matching.ts";
import type { RuleDraft } from "../../../domain/security-group/rule-draft.ts";
import type { SecurityGroupRule } from "../../../domain/security-group/security-group.ts";
import type {
  VpcSecurityGroupPolicyIn,
  VpcSecurityGroupPolicyOut,
  VpcSecurityGroupPolicySetIn,
  VpcSecurityGroupPolicySetOut,
} from "../../../generated/tencent-v3.ts";
import type { GroupRules } from "../../../operations/security-group/read-rules.ts";
import type { Direction } from "../../../operations/security-group/rule-set.ts";
import { refuseGiven } from "./checks.ts";
import { localTime } from "./times.ts";

// There are no templates here: what a call answers about rules names them as "", which may be sent back.
function refuseTemplates(policy: VpcSecurityGroupPolicyIn): void {
  const { AddressTemplate: addresses, ServiceTemplate: services } = policy;
  const ids = [
    addresses?.AddressId,
    addresses?.AddressGroupId,
    services?.ServiceId,
    services?.ServiceGroupId,
  ];
  const templateId = ids.find((id) => id !== undefined && id !== "");
  if (templateId !== undefined) refuse({ kind: "rule.template-not-found", templateId });
}

/** A rule as API 3.0's callers send it; its ModifyTime, which answers show, is passed over. */
export function policyIn(policy: VpcSecurityGroupPolicyIn): RuleDraft {
  refuseTemplates(policy);
  refuseGiven("priority", policy.Priority, "rules are ranked by their PolicyIndex");
  return readPolicy({
    protocol: policy.Protocol,
    port: policy.Port,
    cidr: policy.CidrBlock,
    ipv6Cidr: policy.Ipv6CidrBlock,
    peerGroupId: policy.SecurityGroupId,
    action: policy.Action,
    description: policy.PolicyDescription,
    descriptionLimit: 100,
    peerMayBeAnyone: false,
  });
}

/** The version that a caller has seen: a whole number as text. */
export function versionIn({ Version: version = "" }: VpcSecurityGroupPolicySetIn): { version?: number } {
  if (version === "") return {};
  if (/^\d{1,15}$/.test(version)) return { version: Number(version) };
  const expected = "a whole number";
  return refuse({
    kind: "request.malformed",
    field: "securityGroupPolicySet.Version",
    value: version,
    expected,
  });
}

/** The rules of the one direction that a call is about. */
export function oneDirection(set: VpcSecurityGroupPolicySetIn): {
  readonly direction: Direction;
  readonly policies: readonly VpcSecurityGroupPolicyIn[];
} {
  const { Ingress: ingress = [], Egress: egress = [] } = set;
  if (ingress.length > 0 && egress.length > 0) refuse({ kind: "rule.mixed-directions" });
  if (ingress.length + egress.length === 0) {
    refuse({
      kind: "request.missing",
      anyOf: ["securityGroupPolicySet.Ingress", "securityGroupPolicySet.Egress"],
    });
  }
  return ingress.length > 0
    ? { direction: "ingress", policies: ingress }
    : { direction: "egress", policies: egress };
}

const upperIfAll = (text: string) => (text === "all" ? "ALL" : text);

function policyOut(rule: SecurityGroupRule, index: number): VpcSecurityGroupPolicyOut {
  return {
    PolicyIndex: index,
    Protocol: upperIfAll(rule.protocol),
    Port: upperIfAll(asPortList(rule.port)),
    ServiceTemplate: { ServiceId: "", ServiceGroupId: "" },
    CidrBlock: rule.cidr ?? "",
    Ipv6CidrBlock: rule.ipv6Cidr ?? "",
    SecurityGroupId: rule.peerGroupId ?? "",
    AddressTemplate: { AddressId: "", AddressGroupId: "" },
    Action: rule.action.toUpperCase(),
    PolicyDescription: rule.description,
    ModifyTime: localTime(rule.modifiedAtMs),
  };
}

/** Whether a rule is drawn. */
export type RuleTest = (rule: SecurityGroupRule) => boolean;

function counts(rules: readonly SecurityGroupRule[]): { ipv4: number; ipv6: number } {
  const six = rules.filter(
    (rule) => rule.ipv6Cidr !== null || parsePeerBlock(rule.cidr ?? "")?.kind === "cidr6",
  );
  return { ipv4: rules.length - six.length, ipv6: six.length };
}

/** The rules of a group as API 3.0 words them; a filter leaves rules out and keeps the others' places. */
export function policySetOut(
  { group, ingress, egress }: GroupRules,
  isDrawn: RuleTest = () => true,
): VpcSecurityGroupPolicySetOut {
  const draw = (rules: readonly SecurityGroupRule[]) =>
    rules.flatMap((rule, index) => (isDrawn(rule) ? [policyOut(rule, index)] : []));
  const [comes, leaves] = [counts(ingress), counts(egress)];
  return {
    Version: String(group.version),
    Ingress: draw(ingress),
    Egress: draw(egress),
    PolicyStatistics: {
      IngressIPv4TotalCount: comes.ipv4,
      IngressIPv6TotalCount: comes.ipv6,
      EgressIPv4TotalCount: leaves.ipv4,
      EgressIPv6TotalCount: leaves.ipv6,
    },
  };
}
