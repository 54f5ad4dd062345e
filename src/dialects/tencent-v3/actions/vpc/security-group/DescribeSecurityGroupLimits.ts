import { readQuotas } from "../../../../../operations/quota/read-quotas.ts";
import { action } from "../../../action.ts";

export default action<"vpc", "DescribeSecurityGroupLimits">({
  async run(_input, context) {
    const [groups = 0, rules = 0, peers = 0, enis = 0, groupsOfEni = 0] = await context.read(readQuotas, [
      "groupsPerRegion",
      "rulesPerDirection",
      "peerGroupsPerGroup",
      "enisPerGroup",
      "groupsPerEni",
    ]);
    return {
      SecurityGroupLimitSet: {
        SecurityGroupLimit: groups,
        SecurityGroupPolicyLimit: rules,
        ReferedSecurityGroupLimit: peers,
        SecurityGroupInstanceLimit: enis,
        InstanceSecurityGroupLimit: groupsOfEni,
        SecurityGroupExtendedPolicyLimit: rules,
        SecurityGroupReferedCvmAndEniLimit: enis,
        SecurityGroupReferedSvcLimit: 0,
      },
    };
  },
});
