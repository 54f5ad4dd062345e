import type { New } from "../../../domain/row.ts";
import type { SecurityGroup } from "../../../domain/security-group/security-group.ts";
import type { VpcSecurityGroupOut } from "../../../generated/tencent-v3.ts";
import type { TagPair } from "../../../operations/kit/tags.ts";
import { requireIdShape, requireLength, requireText } from "./checks.ts";
import { tagSet } from "./tags.ts";
import { localTime } from "./times.ts";

/** A security group as API 3.0 words it. */
export function groupOut(group: New<SecurityGroup>, tags: readonly TagPair[]): VpcSecurityGroupOut {
  return {
    SecurityGroupId: group.id,
    SecurityGroupName: group.name,
    SecurityGroupDesc: group.description,
    ProjectId: group.projectId,
    IsDefault: group.isDefault,
    CreatedTime: localTime(group.createdAtMs),
    TagSet: tagSet(tags),
    UpdateTime: localTime(group.modifiedAtMs),
  };
}

/** The id of a security group, which must be shaped like one. */
export function requireGroupId(id: string, field = "securityGroupId"): string {
  return requireIdShape(field, id, "sg-");
}

/** What a group is called and described as, within the vendor's lengths. */
export function groupTexts(input: { readonly GroupName: string; readonly GroupDescription: string }): {
  readonly name: string;
  readonly description: string;
} {
  return {
    name: requireText("groupName", input.GroupName, "characters"),
    description: requireLength("groupDescription", input.GroupDescription, 100),
  };
}
