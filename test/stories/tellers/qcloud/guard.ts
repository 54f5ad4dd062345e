import type { V2Call } from "../../../kit/clients.ts";
import { type GuardVerbs, Refused } from "../../../kit/teller.ts";

/** Security groups, told with QCloud's SDK; they belong to no VPC and their names are their own. */
export function qcloudGuardVerbs(call: V2Call): GuardVerbs {
  let groups = 0;
  const ask = async (action: string, parameters: Record<string, unknown>) => {
    const answer = await call(action, parameters);
    if (answer.code !== 0) throw new Refused(String(answer.codeDesc), answer.message);
    return answer["data"] as Record<string, unknown>;
  };
  return {
    async createGroup(_vpcId, name) {
      groups += 1;
      const { sgId } = await ask("CreateSecurityGroup", { sgName: name ?? `told-${groups}` });
      return String(sgId);
    },
  };
}
