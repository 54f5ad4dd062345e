import type { GuardFault } from "../../../domain/fault/guard-fault.ts";
import type { FaultWords } from "../fault-words.ts";

/** What to say about security groups. */
export const guardWords: FaultWords<GuardFault> = {
  "security-group.not-found": ({ securityGroupId }) => ({
    en: `The security group \`${securityGroupId}\` does not exist.`,
    zh: `安全组 \`${securityGroupId}\` 不存在。`,
  }),
  "security-group.vpc-mismatch": ({ securityGroupId, vpcId }) => ({
    en: `The security group \`${securityGroupId}\` does not belong to the VPC \`${vpcId}\`.`,
    zh: `安全组 \`${securityGroupId}\` 不属于私有网络 \`${vpcId}\`。`,
  }),
};
