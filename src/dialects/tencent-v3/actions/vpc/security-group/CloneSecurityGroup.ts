import { findRegion } from "../../../../catalogue/regions.ts";
import { refuse } from "../../../../../domain/fault/fault.ts";
import { draftOf } from "../../../../../domain/security-group/rule-draft.ts";
import { createGroupWithRules } from "../../../../../operations/security-group/create-group-with-rules.ts";
import { type GroupRules, readRules } from "../../../../../operations/security-group/read-rules.ts";
import { action } from "../../../action.ts";
import { requireLength, requireText } from "../../../words/checks.ts";
import { groupOut, requireGroupId } from "../../../words/security-group.ts";
import { requireTags } from "../../../words/tags.ts";

// Rules that name groups mean nothing where those groups are not.
function requireNoPeers({ group, ingress, egress }: GroupRules): void {
  const peerId = [...ingress, ...egress].find((rule) => rule.peerGroupId !== null)?.peerGroupId;
  if (typeof peerId === "string") {
    refuse({ kind: "security-group.has-peers", securityGroupId: group.id, peerId });
  }
}

function requireRegion(region: string): string {
  if (findRegion("tencent", region) !== undefined) return region;
  return refuse({ kind: "request.malformed", field: "remoteRegion", value: region, expected: "a region" });
}

export default action<"vpc", "CloneSecurityGroup">({
  async run(input, context) {
    const securityGroupId = requireGroupId(input.SecurityGroupId);
    const { call } = context;
    const region = input.RemoteRegion === undefined ? call.region : requireRegion(input.RemoteRegion);
    const source = await context.read(readRules, { securityGroupId });
    if (region !== call.region) requireNoPeers(source);
    const named = requireTags(input.Tags);
    const kept = input.IsCloneTags === true ? source.tags : [];
    const tags = [...named, ...kept.filter(({ key }) => named.every((tag) => tag.key !== key))];
    const group = await context.inRegion(region).write(createGroupWithRules, {
      name: requireText("groupName", input.GroupName ?? source.group.name, "characters"),
      description: requireLength("groupDescription", input.GroupDescription ?? source.group.description, 100),
      projectId: input.ProjectId ?? source.group.projectId,
      tags,
      ingress: source.ingress.map(draftOf),
      egress: source.egress.map(draftOf),
    });
    return { SecurityGroup: groupOut(group, tags) };
  },
});
