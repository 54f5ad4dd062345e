import type { SecurityGroup } from "../../../domain/security-group/security-group.ts";
import type { EcsSecurityGroupOut } from "../../../generated/aliyun-rpc.ts";
import type { GroupUse } from "../../../operations/security-group/count-use.ts";
import type { GroupView } from "../../../operations/security-group/list-groups.ts";
import { textTrait } from "../../kit/traits.ts";
import { ecsTags } from "./tags.ts";
import { utcTime } from "./times.ts";

/** The vendor's word for whether members reach each other. */
export function innerAccessOut({ innerAccess }: Pick<SecurityGroup, "innerAccess">): string {
  return innerAccess === "accept" ? "Accept" : "Drop";
}

/** A security group as ECS words it; instances are counted for those who ask. */
export function groupOut(
  { group, tags }: GroupView,
  use: GroupUse,
  countsInstances: boolean,
): EcsSecurityGroupOut {
  return {
    SecurityGroupId: group.id,
    SecurityGroupName: group.name,
    Description: group.description,
    VpcId: group.vpcId ?? "",
    SecurityGroupType: group.kind,
    CreationTime: utcTime(group.createdAtMs),
    ResourceGroupId: textTrait(group.traits, "resourceGroupId"),
    ServiceManaged: false,
    ...(countsInstances && {
      EcsCount: use.instances,
      AvailableInstanceAmount: use.room,
    }),
    RuleCount: use.rules,
    GroupToGroupRuleCount: use.peerRules,
    Tags: ecsTags(tags),
  };
}
