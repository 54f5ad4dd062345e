import type { New } from "../../domain/row.ts";
import type { SecurityGroup } from "../../domain/security-group/security-group.ts";
import type { WriteWork } from "../kit/operation.ts";
import { makeGroup } from "./create-group.ts";
import { appendRules } from "./append-rules.ts";
import type { RuleDraft } from "../../domain/security-group/rule-draft.ts";

/** A project's default group, and whether it was made just now. */
export interface DefaultGroup {
  readonly group: New<SecurityGroup>;
  readonly made: boolean;
}

const allowAll: RuleDraft = {
  action: "accept",
  protocol: "all",
  port: "all",
  cidr: "0.0.0.0/0",
  ipv6Cidr: null,
  peerGroupId: null,
  portRangeListId: null,
  priority: 1,
  narrows: {},
  description: "",
};

/**
 * Finds the default group of a project, or makes it: one that lets all IPv4 traffic through, as Tencent's
 * does.
 */
export async function ensureDefaultGroup(work: WriteWork, projectId = "0"): Promise<DefaultGroup> {
  const [found] = await work.tx.find("securityGroup", { where: { projectId, isDefault: true }, limit: 1 });
  if (found !== undefined) return { group: found, made: false };
  const description = "System created security group";
  const group = await makeGroup(work, { name: "default", description, projectId, isDefault: true });
  await appendRules(work, group.id, "ingress", [allowAll]);
  await appendRules(work, group.id, "egress", [allowAll]);
  return { group, made: true };
}

/** The group of a project that guards what names no group. */
export async function defaultGroupOf(work: WriteWork, projectId = "0"): Promise<New<SecurityGroup>> {
  return (await ensureDefaultGroup(work, projectId)).group;
}
