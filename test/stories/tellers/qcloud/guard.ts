import type { V2Call } from "../../../kit/clients.ts";
import { type GuardVerbs, Refused, type ToldRule } from "../../../kit/teller.ts";

interface Answered {
  readonly sgId: string;
  readonly version: number;
  readonly ingress: readonly {
    readonly portRange: string;
    readonly cidrIp: string;
    readonly action: string;
  }[];
  readonly detail: readonly { readonly sgName: string }[];
}

function policyOf({ port, from, action = "accept" }: ToldRule) {
  const end = "cidr" in from ? { cidrIp: from.cidr } : { sgId: from.groupId };
  return { ipProtocol: "tcp", portRange: String(port), action, ...end };
}

/** Security groups, told with QCloud's SDK; they belong to no VPC and their names are their own. */
export function qcloudGuardVerbs(call: V2Call): GuardVerbs {
  let groups = 0;
  const ask = async (action: string, parameters: Record<string, unknown>) => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(answer.codeDesc ?? "", answer.message);
    return (answer["data"] ?? {}) as Answered;
  };
  const addRule = async (sgId: string, rule: ToldRule, more: { index: number; version?: number }) => {
    await ask("CreateSecurityGroupPolicy", {
      sgId,
      direction: "ingress",
      policys: [policyOf(rule)],
      ...more,
    });
  };
  const rulesIn = (sgId: string) => ask("DescribeSecurityGroupPolicys", { sgId });
  return {
    groupCodes: {
      inUse: "OperationFailed",
      unknown: "ResourceNotFound",
      full: "LimitExceeded",
      peerUnknown: "ResourceNotFound",
      stale: "OperationFailed",
    },
    async createGroup(_vpcId, name) {
      groups += 1;
      const { sgId } = await ask("CreateSecurityGroup", { sgName: name ?? `told-${groups}` });
      return sgId;
    },
    async deleteGroup(sgId) {
      await ask("DeleteSecurityGroup", { sgId });
    },
    async renameGroup(sgId, sgName) {
      await ask("ModifySecurityGroupAttributes", { sgId, sgName });
    },
    async groupName(sgId) {
      const { detail } = await ask("DescribeSecurityGroupEx", { sgId });
      return detail[0]?.sgName;
    },
    async addRule(sgId, rule, rank) {
      const { ingress } = await rulesIn(sgId);
      await addRule(sgId, rule, { index: rank === "first" ? 0 : ingress.length });
    },
    async removeRule(sgId, rule) {
      const { ingress } = await rulesIn(sgId);
      const index = ingress.findIndex((one) => one.portRange === String(rule.port));
      await ask("DeleteSecurityGroupPolicy", { sgId, direction: "ingress", indexes: [index] });
    },
    async rulesOf(sgId) {
      const { ingress } = await rulesIn(sgId);
      return ingress.map((rule) => `${rule.action} ${rule.portRange}`);
    },
    async versionOf(sgId) {
      return String((await rulesIn(sgId)).version);
    },
    async addRuleAt(sgId, rule, version) {
      await addRule(sgId, rule, { index: 0, version: Number(version) });
    },
  };
}
